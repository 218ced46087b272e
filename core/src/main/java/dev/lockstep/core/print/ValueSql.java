package dev.lockstep.core.print;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.ValueSource.Generated.Persistence;
import dev.lockstep.core.model.ValueSource.Identity.Generation;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType.Integral;
import java.util.ArrayList;
import java.util.List;

/** A column's type and value source as they stand together in a column definition. */
final class ValueSql implements ValueSource.Cases<String> {
    private final QualifiedName table;
    private final Column column;

    private ValueSql(QualifiedName table, Column column) {
        this.table = table;
        this.column = column;
    }

    /** {@code integer DEFAULT 0 NOT NULL}: everything behind the name. */
    static String typeAndValue(QualifiedName table, Column column) {
        return column.value().match(new ValueSql(table, column));
    }

    /** Whether a serial column may be spelled as one: its sequence is what the word would make. */
    static boolean isWrittenAsSerial(QualifiedName table, Column column) {
        return column.value() instanceof ValueSource.Serial serial
                && column.isNotNull()
                && column.type() instanceof Integral type
                && serial.options().equals(SequenceOptions.defaults(type))
                && serial.sequence().equals(impliedSequence(table, column.name()));
    }

    static QualifiedName impliedSequence(QualifiedName table, Identifier column) {
        return table.sibling(ImpliedName.of(table.name(), column.text(), "seq"));
    }

    @Override
    public String absent(ValueSource.Absent source) {
        return typeWith("") + notNull();
    }

    @Override
    public String byDefault(ValueSource.Default source) {
        return typeWith(" DEFAULT " + ExpressionSql.afterDefault(source.expression())) + notNull();
    }

    @Override
    public String generated(ValueSource.Generated source) {
        String kept = source.persistence() == Persistence.STORED ? "STORED" : "VIRTUAL";
        return typeWith(" GENERATED ALWAYS AS " + ExpressionSql.bracketed(source.expression()) + " " + kept)
                + notNull();
    }

    @Override
    public String identity(ValueSource.Identity source) {
        String when = source.generation() == Generation.ALWAYS ? "ALWAYS" : "BY DEFAULT";
        // An identity column is NOT NULL without the words.
        return typeWith(" GENERATED " + when + " AS IDENTITY" + identityOptions(table, column.name(), source));
    }

    static String identityOptions(QualifiedName table, Identifier column, ValueSource.Identity source) {
        List<String> options = new ArrayList<>();
        if (!source.sequence().equals(impliedSequence(table, column))) {
            options.add("SEQUENCE NAME " + source.sequence().sql());
        }
        options.addAll(SequenceSql.options(source.options()));
        return options.isEmpty() ? "" : " (" + String.join(" ", options) + ")";
    }

    @Override
    public String serial(ValueSource.Serial source) {
        if (isWrittenAsSerial(table, column)) {
            return serialType();
        }
        String next = "nextval(" + SqlLiteral.of(SqlName.of(source.sequence())) + "::regclass)";
        return typeWith(" DEFAULT " + next) + notNull();
    }

    private String serialType() {
        Integral type = (Integral) column.type();
        return switch (type.width()) {
            case SMALLINT -> "smallserial";
            case INTEGER -> "serial";
            case BIGINT -> "bigserial";
        };
    }

    private String typeWith(String value) {
        String collation = column.collation()
                .map(name -> " COLLATE " + CollationSql.of(name))
                .orElse("");
        return SqlName.of(column.type()) + collation + value;
    }

    private String notNull() {
        return column.isNotNull() ? " NOT NULL" : "";
    }
}
