package dev.lockstep.core.print;

import dev.lockstep.core.model.PartitionBound;
import dev.lockstep.core.model.SqlExpression;
import java.util.List;
import java.util.stream.Collectors;

/** FOR VALUES ... or DEFAULT of a partition. */
public enum PartitionBoundSql implements PartitionBound.Cases<String> {
    INSTANCE;

    /** The bound as it stands behind the names of the tables. */
    public static String of(PartitionBound bound) {
        return bound.match(INSTANCE);
    }

    @Override
    public String others(PartitionBound.Others bound) {
        return "DEFAULT";
    }

    @Override
    public String range(PartitionBound.Range bound) {
        return "FOR VALUES FROM " + values(bound.from()) + " TO " + values(bound.to());
    }

    @Override
    public String list(PartitionBound.In bound) {
        return "FOR VALUES IN " + values(bound.values());
    }

    @Override
    public String hash(PartitionBound.Hash bound) {
        return "FOR VALUES WITH (MODULUS " + bound.modulus() + ", REMAINDER " + bound.remainder() + ")";
    }

    private static String values(List<SqlExpression> values) {
        return values.stream().map(SqlExpression::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
