package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Clause;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the serial columns that SQLAlchemy's own serial makes from those whose sequence is made by itself: one that is
 * called differently, and one that the default of another column counts on with, which must be there before its table.
 */
final class SerialColumns {
    private static final Pattern NEXT = Pattern.compile("nextval\\('((?:[^']++|'')++)'");
    private final Set<String> shared;

    SerialColumns(Schema schema) {
        this.shared = schema.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.value() instanceof ValueSource.Default)
                .map(column -> NEXT.matcher(
                        ((ValueSource.Default) column.value()).expression().text()))
                .filter(Matcher::find)
                .map(matcher -> Objects.requireNonNull(matcher.group(1)))
                .collect(Collectors.toSet());
    }

    boolean isWrittenAsSerial(Table table, Column column) {
        return Clause.isWrittenAsSerial(table.name(), column)
                && column.value() instanceof ValueSource.Serial serial
                && !shared.contains(quoted(serial.sequence()));
    }

    private static String quoted(QualifiedName sequence) {
        return sequence.sql().replace("'", "''");
    }
}
