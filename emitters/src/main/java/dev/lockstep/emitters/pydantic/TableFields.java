package dev.lockstep.emitters.pydantic;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.operation;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.Constraint.PrimaryKey;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of the three models of a table, in the order of its columns. */
final class TableFields {
    /** A field before it has a line. */
    record Field(String fieldName, PyExpression annotation, Presence presence) {}

    /** Whether a field must be given; one that is left out is {@code None}. */
    enum Presence {
        REQUIRED,
        OPTIONAL
    }

    private final Schema schema;
    private final Table table;
    private final Function<EnumType, String> enumNames;
    private final FieldNames names;
    private final TableLimits limits;
    private final List<Identifier> key;

    TableFields(Schema schema, Table table, Function<EnumType, String> enumNames, FieldNames names) {
        this.schema = schema;
        this.table = table;
        this.enumNames = enumNames;
        this.names = names;
        this.limits = new TableLimits(schema, table);
        this.key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    }

    /** Every column, as the database gives it. */
    List<Field> read() {
        List<Field> fields = new ArrayList<>();
        for (Column column : table.columns()) {
            FieldType type = type(column);
            boolean there = isNotNull(column) || limits.isAlwaysThere(column);
            PyExpression read = there || type.holdsNone() ? type.read() : orNone(type.read());
            PyExpression annotation = FieldType.annotated(
                    read, field(new FieldType(type.read(), type.read(), List.of(), List.of()), column));
            fields.add(new Field(names.field(column), annotation, Presence.REQUIRED));
        }
        return fields;
    }

    /** What an insert may give; what the database fills may be left out. */
    List<Field> create() {
        return written(column -> {
            boolean filled = filling(column) == Filling.IF_LEFT_OUT || !mustBeGiven(column);
            return filled ? Presence.OPTIONAL : Presence.REQUIRED;
        });
    }

    /** What an update may set. */
    List<Field> update() {
        return written(column -> Presence.OPTIONAL);
    }

    private List<Field> written(Function<Column, Presence> presence) {
        return table.columns().stream()
                .filter(column -> filling(column) != Filling.ALWAYS)
                .map(column -> written(column, presence.apply(column)))
                .toList();
    }

    private Field written(Column column, Presence presence) {
        FieldType type = type(column);
        boolean absent = presence == Presence.OPTIONAL && !type.holdsNone();
        List<PyExpression> extras = new ArrayList<>();
        if (absent && mustBeGiven(column)) {
            extras.add(atom(Part.NOT_NULL.word()));
        }
        extras.addAll(field(type, column));
        PyExpression annotation = FieldType.annotated(absent ? orNone(type.written()) : type.written(), extras);
        return new Field(names.field(column), annotation, presence);
    }

    private List<PyExpression> field(FieldType type, Column column) {
        List<Argument> more = new ArrayList<>();
        String attribute = names.attribute(column);
        if (!attribute.equals(names.field(column))) {
            more.add(new Argument(Optional.of("alias"), text(attribute)));
        }
        column.comment().ifPresent(comment -> more.add(new Argument(Optional.of("description"), text(comment))));
        return type.extras(type.field(more));
    }

    private static PyExpression orNone(PyExpression type) {
        return operation("|", List.of(type, FieldType.NONE));
    }

    private FieldType type(Column column) {
        return column.type().match(new ValueTypes(schema, enumNames, limits.of(column)));
    }

    private boolean mustBeGiven(Column column) {
        return isNotNull(column) || limits.isRequired(column);
    }

    private boolean isNotNull(Column column) {
        return column.isNotNull()
                || key.contains(column.name())
                || limits.domains(column.type()).anyMatch(domain -> domain.nullability() == Nullability.NOT_NULL);
    }

    private Filling filling(Column column) {
        Filling own = column.value().match(Filling.OF);
        boolean byDomain = limits.domains(column.type())
                .anyMatch(domain -> domain.defaultValue().isPresent());
        return own == Filling.NEVER && byDomain ? Filling.IF_LEFT_OUT : own;
    }
}
