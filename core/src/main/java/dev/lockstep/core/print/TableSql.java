package dev.lockstep.core.print;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables, their columns and named constraints. */
final class TableSql {
    private TableSql() {}

    static String create(Table table) {
        String words = table.persistence() == Table.Persistence.UNLOGGED ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ";
        String members = Stream.concat(
                        table.columns().stream().map(column -> member(table, column)),
                        table.constraints().stream()
                                .filter(constraint -> LaterConstraints.fitsIntoCreateTable(table, constraint))
                                .map(TableSql::named))
                .map(member -> "\n    " + member)
                .collect(Collectors.joining(","));
        String partition =
                table.partitionKey().map(key -> " PARTITION BY " + key.text()).orElse("");
        return words + SqlName.of(table.name()) + " (" + members + (members.isEmpty() ? ")" : "\n)") + partition
                + ParameterSql.with(table.parameters());
    }

    /**
     * A table with an identity cannot become a partition; it takes that of its parent over when it does. A NOT NULL of
     * its own name stands among the constraints.
     */
    private static String member(Table table, Column column) {
        boolean named = table.constraints(Constraint.NotNull.class)
                .anyMatch(constraint -> constraint.column().equals(column.name()));
        Column said = named ? column.withNullability(Column.Nullability.NULLABLE) : column;
        boolean takenOver = table.partitionOf().isPresent() && column.value() instanceof ValueSource.Identity;
        return column(table.name(), takenOver ? said.withValue(new ValueSource.Absent()) : said);
    }

    static String column(QualifiedName table, Column column) {
        return column.name().sql() + " " + ValueSql.typeAndValue(table, column);
    }

    /** {@code CONSTRAINT name body}. */
    static String named(Constraint constraint) {
        return "CONSTRAINT " + constraint.name().sql() + " " + constraint.match(ConstraintSql.INSTANCE);
    }

    /** One ALTER TABLE for each thing said of how the column is stored. */
    static List<String> tuning(QualifiedName table, Column column) {
        String start = "ALTER TABLE " + SqlName.of(table) + " ALTER COLUMN "
                + column.name().sql() + " SET ";
        ColumnTuning tuning = column.tuning();
        List<String> statements = new ArrayList<>();
        if (column.value() instanceof ValueSource.Identity identity
                && column.type() instanceof SqlType.Integral type
                && !identity.options().type().equals(type)) {
            statements.add(SequenceSql.retype(identity.sequence(), identity.options()));
        }
        tuning.storage().ifPresent(storage -> statements.add(start + "STORAGE " + storage.toUpperCase(Locale.ROOT)));
        tuning.compression().ifPresent(method -> statements.add(start + "COMPRESSION " + method));
        tuning.statistics().ifPresent(goal -> statements.add(start + "STATISTICS " + goal));
        return statements;
    }
}
