package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.model.ValueSource.Generated.Persistence;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.SqlName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.List;
import java.util.Optional;

/** The fields of a table's columns. */
final class ColumnFields {
    private final Models models;
    private final Table table;
    private final Defaults defaults;
    private final boolean keepsSql;

    ColumnFields(Models models, Table table) {
        this.models = models;
        this.table = table;
        this.defaults = new Defaults(models.enums(), models.place());
        this.keepsSql = table.columns().stream().anyMatch(ColumnFields::hasPercent);
    }

    /** The field of a column with everything said about it. */
    Call of(Column column) {
        Optional<Relation> relation = models.relations().at(table, column.name());
        Call field = relation.isPresent()
                ? new RelationFields(models).inPlace(relation.get(), column)
                : column.value().match(new OfValue(column));
        boolean generated = column.value() instanceof ValueSource.Generated;
        if (isKey(column)) {
            field = field.withTrue("primary_key");
            // Django says this of a key itself, and looks for it in a migration.
            field = models.place() == Place.MIGRATION ? field.with("serialize", PyExpression.no()) : field;
        } else if (!column.isNotNull() && !generated) {
            field = field.withTrue("null").withTrue("blank");
        }
        String attribute = models.names().attribute(table, column.name());
        if (!attribute.equals(column.name().text())) {
            field = field.with("db_column", column.name().text());
        }
        if (column.value() instanceof ValueSource.Default value) {
            field = field.with(
                    "db_default",
                    keepsSql ? Defaults.sql(value.expression()) : defaults.of(column, value.expression()));
        }
        if (column.comment().filter(comment -> !comment.contains("%")).isPresent()) {
            field = field.with("db_comment", column.comment().get());
        }
        Call whole = field;
        return relation.map(found -> new RelationFields(models).constrained(whole, found))
                .orElse(whole);
    }

    /** Whether Django takes the column for the primary key. */
    private boolean isKey(Column column) {
        return KeyColumns.of(table).equals(List.of(column.name()));
    }

    /** Django formats a statement that has parameters, and a bare percent sign would be one. */
    private static boolean hasPercent(Column column) {
        if (column.value() instanceof ValueSource.Default byDefault) {
            return byDefault.expression().text().contains("%");
        }
        return column.value() instanceof ValueSource.Generated generated
                && generated.expression().text().contains("%");
    }

    /** The type with its collation as a statement spells it. */
    static String typeSql(Column column) {
        return SqlName.of(column.type())
                + column.collation()
                        .map(collation -> " COLLATE " + SqlName.of(collation))
                        .orElse("");
    }

    private Call typed(Column column) {
        Call field = column.type().match(models.types());
        if (column.collation().isPresent()) {
            QualifiedName collation = column.collation().get();
            boolean bare = List.of("pg_catalog", "public")
                    .contains(collation.namespace().text());
            boolean native_ = bare
                    && !isKey(column)
                    && List.of("models.CharField", "models.TextField").contains(field.function());
            String schema = isKey(column) && column.type() instanceof SqlType.Text ? "pg_catalog." : "";
            return native_
                    ? field.with("db_collation", collation.name().text())
                    : models.types().spelled(column.type(), schema + typeSql(column));
        }
        // For a key of these types Django would add an index for LIKE; it goes by how the type is spelt.
        if (isKey(column) && column.type() instanceof SqlType.Text) {
            return models.types().spelled(column.type(), "pg_catalog.text");
        }
        return isKey(column) && column.type() instanceof SqlType.Varchar
                ? models.types().spelled(column.type(), SqlName.of(column.type()))
                : field;
    }

    /** The field class for each source of values. */
    private final class OfValue implements ValueSource.Cases<Call> {
        private final Column column;

        OfValue(Column column) {
            this.column = column;
        }

        @Override
        public Call absent(ValueSource.Absent source) {
            return typed(column);
        }

        @Override
        public Call byDefault(ValueSource.Default source) {
            return typed(column);
        }

        @Override
        public Call generated(ValueSource.Generated source) {
            boolean stored = source.persistence() == Persistence.STORED;
            return call(stored ? "models.GeneratedField" : "pg.VirtualField")
                    .with(
                            "expression",
                            Arithmetic.read(table, source.expression(), models.words(table))
                                    .orElseGet(() -> Defaults.sql(source.expression())))
                    .with("output_field", typed(column))
                    .with("db_persist", stored ? PyExpression.yes() : PyExpression.no());
        }

        @Override
        public Call identity(ValueSource.Identity source) {
            String options = IdentityOptions.of(table, column, source);
            boolean plain = options.isEmpty() && source.generation() == ValueSource.Identity.Generation.BY_DEFAULT;
            if (isKey(column) && plain) {
                return call("models." + numbered(column, "AutoField"));
            }
            Call field = call("pg." + numbered(column, isKey(column) ? "AutoField" : "CounterField"));
            if (source.generation() == ValueSource.Identity.Generation.ALWAYS) {
                field = field.with("identity", "ALWAYS");
            }
            return options.isEmpty() ? field : field.with("sequence", options);
        }

        @Override
        public Call serial(ValueSource.Serial source) {
            Call field = call("pg." + numbered(column, isKey(column) ? "AutoField" : "CounterField"));
            return KeyColumns.isWrittenAsSerial(table, column)
                    ? field.withTrue("serial")
                    : field.with("nextval", text(source.sequence().sql()));
        }
    }

    private static String numbered(Column column, String suffix) {
        return switch (((SqlType.Integral) column.type()).width()) {
            case SMALLINT -> "Small" + suffix;
            case INTEGER -> suffix;
            case BIGINT -> "Big" + suffix;
        };
    }

    /** The options of an identity column's sequence, as far as they are not the implied ones. */
    static final class IdentityOptions {
        private IdentityOptions() {}

        static String of(Table table, Column column, ValueSource.Identity source) {
            StringBuilder words = new StringBuilder();
            SequenceOptions plain = SequenceOptions.defaults((SqlType.Integral) column.type());
            SequenceOptions options = source.options();
            if (!source.sequence().equals(KeyColumns.impliedSequence(table, column))) {
                words.append(" SEQUENCE NAME ").append(source.sequence().sql());
            }
            append(words, " START WITH ", options.start(), plain.start());
            append(words, " INCREMENT BY ", options.increment(), plain.increment());
            append(words, " MINVALUE ", options.min(), plain.min());
            append(words, " MAXVALUE ", options.max(), plain.max());
            append(words, " CACHE ", options.cache(), plain.cache());
            words.append(options.cycle() == SequenceOptions.Cycle.CYCLE ? " CYCLE" : "");
            return words.toString().strip();
        }

        private static void append(StringBuilder words, String word, long value, long plain) {
            if (value != plain) {
                words.append(word).append(value);
            }
        }
    }
}
