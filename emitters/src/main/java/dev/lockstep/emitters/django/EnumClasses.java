package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.tuple;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.python.PyExpression;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The {@code TextChoices} class of each enum type; the first app that uses a type holds it. */
final class EnumClasses {
    private final Schema schema;
    private final DjangoNames names;
    private final SortedMap<String, String> homes = new TreeMap<>();

    EnumClasses(Schema schema, AppRouting routing, DjangoNames names) {
        this.schema = schema;
        this.names = names;
        for (String label : routing.labels()) {
            for (Table table : routing.tables(label, schema)) {
                table.columns().stream()
                        .map(this::enumOf)
                        .flatMap(Optional::stream)
                        .forEach(type -> homes.putIfAbsent(names.enumClass(type), label));
            }
        }
    }

    /** For each class the app that holds it. */
    SortedMap<String, String> homes() {
        return homes;
    }

    Optional<EnumType> find(SqlType type) {
        return type instanceof SqlType.Named named ? schema.enumType(named.name()) : Optional.empty();
    }

    /** What {@code choices} is set to. */
    PyExpression choices(EnumType type, Place place) {
        if (place == Place.MODEL) {
            return atom(names.enumClass(type));
        }
        return PyExpression.list(type.labels().stream()
                .map(label -> tuple(text(label), text(title(names.member(type, label)))))
                .toList());
    }

    /** A label as a value. */
    PyExpression value(EnumType type, String label, Place place) {
        return place == Place.MODEL ? atom(names.enumClass(type) + "." + names.member(type, label)) : text(label);
    }

    private Optional<EnumType> enumOf(Column column) {
        return find(column.type() instanceof SqlType.ArrayOf array ? array.element() : column.type());
    }

    /** The label Django makes of a member's name: blanks for underscores, then Python's {@code str.title}. */
    static String title(String member) {
        StringBuilder title = new StringBuilder();
        boolean afterLetter = false;
        for (int point : member.replace('_', ' ').codePoints().toArray()) {
            title.appendCodePoint(afterLetter ? Character.toLowerCase(point) : Character.toTitleCase(point));
            afterLetter = Character.isLetter(point);
        }
        return title.toString();
    }
}
