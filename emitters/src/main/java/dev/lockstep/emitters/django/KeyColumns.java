package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint.PrimaryKey;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The columns that Django takes for a table's key, and how the server would number them by itself. */
final class KeyColumns {
    /** Those without an operator class for btree (Postgres 17). */
    private static final Set<String> UNORDERED = Set.of(
            "aclitem", "box", "cid", "circle", "jsonpath", "line", "lseg", "path", "point", "polygon", "xid", "xml");

    private KeyColumns() {}

    /** The primary key; without one a single column stands in, since Django has no model without a key. */
    static List<Identifier> of(Table table) {
        return table.primaryKey().map(PrimaryKey::columns).orElseGet(() -> List.of(standIn(table)));
    }

    private static Identifier standIn(Table table) {
        return table.columns().stream()
                .filter(KeyColumns::isPossible)
                .sorted(Comparator.comparing(KeyColumns::isSearched).thenComparing(column -> !column.isNotNull()))
                .findFirst()
                .orElse(table.columns().get(0))
                .name();
    }

    /** Whether {@code exact} searches in the values of a column, so that it finds no row by its value. */
    private static boolean isSearched(Column column) {
        return column.type().equals(new SqlType.BuiltIn("tsvector"));
    }

    private static boolean isPossible(Column column) {
        boolean ordered = !(column.type() instanceof SqlType.BuiltIn type && UNORDERED.contains(type.name()))
                && !(column.type() instanceof SqlType.Json json && json.form() == SqlType.Json.JsonForm.JSON);
        return ordered && !(column.value() instanceof ValueSource.Generated);
    }

    /** Whether Django can make the table, which it does with a primary key on the column that stands in for one. */
    static boolean areIndexable(Table table) {
        return table.primaryKey().isPresent() || table.columns().stream().anyMatch(KeyColumns::isPossible);
    }

    static QualifiedName impliedSequence(Table table, Column column) {
        return table.name()
                .sibling(ImpliedName.of(table.name().name(), column.name().text(), "seq"));
    }

    /** Whether the word {@code serial} makes exactly this column. */
    static boolean isWrittenAsSerial(Table table, Column column) {
        return column.value() instanceof ValueSource.Serial serial
                && column.isNotNull()
                && column.type() instanceof SqlType.Integral type
                && serial.options().equals(SequenceOptions.defaults(type))
                && serial.sequence().equals(impliedSequence(table, column));
    }
}
