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
import java.util.List;

/** The columns that Django takes for a table's key, and how the server would number them by itself. */
final class KeyColumns {
    private KeyColumns() {}

    /** The primary key; without one a single column stands in, since Django has no model without a key. */
    static List<Identifier> of(Table table) {
        return table.primaryKey().map(PrimaryKey::columns).orElseGet(() -> List.of(standIn(table)));
    }

    private static Identifier standIn(Table table) {
        return table.columns().stream()
                .filter(Column::isNotNull)
                .filter(column -> !(column.value() instanceof ValueSource.Generated))
                .findFirst()
                .orElse(table.columns().get(0))
                .name();
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
