package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.yes;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Constraint.PrimaryKey;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Argument;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attributes of a table's columns. */
final class Attributes {
    private final Models models;
    private final Table table;
    private final InlineParts inline;
    private final List<Identifier> key;

    Attributes(Models models, Table table) {
        this.models = models;
        this.table = table;
        this.inline = models.inline(table);
        this.key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    }

    List<Attribute> all() {
        return table.columns().stream().map(this::of).toList();
    }

    Attribute of(Column column) {
        String name = models.names().attribute(table.name(), column.name());
        String type = column.type().match(models.pythonTypes());
        boolean nullable = !column.isNotNull() && !key.contains(column.name());
        Call call = call("mapped_column");
        call = name.equals(column.name().text())
                ? call
                : call.plus(text(column.name().text()));
        return new Attribute(column, name, nullable ? type + " | None" : type, said(call, column));
    }

    /** The column of an association table, which has no class. */
    Call tableColumn(Column column) {
        Call call = said(call("sa.Column", text(column.name().text())), column);
        boolean nullable = !column.isNotNull() && !key.contains(column.name());
        return nullable || key.contains(column.name()) ? call : call.with("nullable", PyExpression.no());
    }

    private Call said(Call start, Column column) {
        Call call = start.plus(type(column));
        Optional<ForeignKey> foreignKey = inline.foreignKey(column.name());
        if (foreignKey.isPresent()) {
            call = call.plus(new ConstraintCalls(models, table).reference(foreignKey.get()));
        }
        Optional<PyExpression> made = column.value().match(new MadeBy(column));
        call = made.isPresent() ? call.plus(made.get()) : call;
        call = key.contains(column.name()) && inline.isKeyInline() ? call.withTrue("primary_key") : call;
        call = with(call, column.value().match(new KeywordOf(column)));
        call = inline.isUnique(column.name()) ? call.withTrue("unique") : call;
        call = inline.isIndexed(column.name()) ? call.withTrue("index") : call;
        return column.comment().isPresent()
                ? call.with("comment", column.comment().get())
                : call;
    }

    private static Call with(Call call, Optional<Argument> argument) {
        List<Argument> all = new ArrayList<>(call.arguments());
        argument.ifPresent(all::add);
        return new Call(call.function(), all);
    }

    private PyExpression type(Column column) {
        PyExpression type = models.columnTypes().of(column);
        if (isCounter(column)) {
            return atom(ColumnTypes.integer((SqlType.Integral) column.type()).replace("Integer", "") + "Serial");
        }
        // Without this, None is stored as the JSON value null.
        boolean json = column.type() instanceof SqlType.Json && !column.isNotNull();
        return json ? call(type.flat()).with("none_as_null", yes()) : type;
    }

    /** A serial column that is no part of the key, which SQLAlchemy has no word for. */
    private boolean isCounter(Column column) {
        return !key.contains(column.name()) && models.serials().isWrittenAsSerial(table, column);
    }

    /** A single whole number that is the key: SQLAlchemy would number it. */
    private boolean isNumberedByDefault(Column column) {
        return key.equals(List.of(column.name()))
                && !models.views().holds(table)
                && column.type() instanceof SqlType.Integral
                && table.foreignKeys().stream()
                        .noneMatch(other -> other.columns().contains(column.name()));
    }

    /** {@code Identity} and {@code Computed}, which stand behind the type. */
    private static final class MadeBy implements ValueSource.Cases<Optional<PyExpression>> {
        private final Column column;

        MadeBy(Column column) {
            this.column = column;
        }

        @Override
        public Optional<PyExpression> absent(ValueSource.Absent source) {
            return Optional.empty();
        }

        @Override
        public Optional<PyExpression> byDefault(ValueSource.Default source) {
            return Optional.empty();
        }

        @Override
        public Optional<PyExpression> generated(ValueSource.Generated source) {
            boolean stored = source.persistence() == ValueSource.Generated.Persistence.STORED;
            return Optional.of(
                    call("sa.Computed", Defaults.bareSql(source.expression().text()))
                            .with("persisted", stored ? yes() : PyExpression.no()));
        }

        @Override
        public Optional<PyExpression> identity(ValueSource.Identity source) {
            Call call = call("sa.Identity");
            call = source.generation() == ValueSource.Identity.Generation.ALWAYS ? call.withTrue("always") : call;
            return Optional.of(SequenceCalls.options(
                    call, source.options(), SequenceOptions.defaults((SqlType.Integral) column.type())));
        }

        @Override
        public Optional<PyExpression> serial(ValueSource.Serial source) {
            return Optional.empty();
        }
    }

    /** {@code server_default} and {@code autoincrement}. */
    private final class KeywordOf implements ValueSource.Cases<Optional<Argument>> {
        private final Column column;

        KeywordOf(Column column) {
            this.column = column;
        }

        @Override
        public Optional<Argument> absent(ValueSource.Absent source) {
            return isNumberedByDefault(column) ? keyword("autoincrement", PyExpression.no()) : Optional.empty();
        }

        @Override
        public Optional<Argument> byDefault(ValueSource.Default source) {
            return keyword("server_default", models.defaults().of(column, source.expression()));
        }

        @Override
        public Optional<Argument> generated(ValueSource.Generated source) {
            return Optional.empty();
        }

        @Override
        public Optional<Argument> identity(ValueSource.Identity source) {
            return Optional.empty();
        }

        @Override
        public Optional<Argument> serial(ValueSource.Serial source) {
            if (!models.serials().isWrittenAsSerial(table, column)) {
                String sequence = source.sequence().sql().replace("'", "''");
                return keyword("server_default", Defaults.sql("nextval('" + sequence + "')"));
            }
            if (isCounter(column)) {
                return keyword("server_default", call("sa.FetchedValue"));
            }
            return isNumberedByDefault(column) ? Optional.empty() : keyword("autoincrement", yes());
        }

        private Optional<Argument> keyword(String word, PyExpression value) {
            return Optional.of(new Argument(Optional.of(word), value));
        }
    }
}
