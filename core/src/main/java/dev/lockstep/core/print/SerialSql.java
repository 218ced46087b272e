package dev.lockstep.core.print;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource.Serial;
import java.util.List;
import java.util.stream.Stream;

/** The sequences of serial columns that must be spelled out. */
final class SerialSql {
    private SerialSql() {}

    static List<String> sequences(Table table) {
        return spelledOut(table)
                .map(column -> (Serial) column.value())
                .map(serial -> SequenceSql.create(serial.sequence(), serial.options()))
                .map(sql -> table.persistence() == Table.Persistence.UNLOGGED ? unlogged(sql) : sql)
                .toList();
    }

    static List<String> owners(Table table) {
        return spelledOut(table)
                .map(column -> SequenceSql.ownedBy(
                        ((Serial) column.value()).sequence(), new Sequence.Owner(table.name(), column.name())))
                .toList();
    }

    /** The word {@code serial} makes a sequence that is as persistent as its table. */
    private static String unlogged(String create) {
        return create.replaceFirst("^CREATE ", "CREATE UNLOGGED ");
    }

    private static Stream<Column> spelledOut(Table table) {
        return table.columns().stream()
                .filter(column -> column.value() instanceof Serial)
                .filter(column -> !ValueSql.isWrittenAsSerial(table.name(), column));
    }
}
