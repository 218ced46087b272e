package dev.lockstep.core.statement;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnTuning;
import java.util.List;
import java.util.Optional;

/**
 * A column definition.
 *
 * @param nullability NOT NULL or NULL, when written
 * @param constraints those written behind the column, in their order
 */
public record ColumnClause(
        PartName name,
        TypeClause type,
        Optional<ObjectName> collation,
        Optional<Column.Nullability> nullability,
        ValueClause value,
        ColumnTuning tuning,
        List<ConstraintClause> constraints) {
    public ColumnClause {
        constraints = List.copyOf(constraints);
    }
}
