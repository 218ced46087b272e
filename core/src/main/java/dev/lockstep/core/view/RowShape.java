package dev.lockstep.core.view;

import dev.lockstep.core.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the rows of a query or relation.
 *
 * @param key the places of columns that no two rows share; empty where none are known
 */
record RowShape(List<Field> fields, List<Integer> key) {
    RowShape {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
    }

    /**
     * A column.
     *
     * @param name empty where Postgres gives it none
     */
    record Field(Optional<Identifier> name, ValueShape value) {
        static Field of(Identifier name, ValueShape value) {
            return new Field(Optional.of(name), value);
        }

        boolean isCalled(Identifier wanted) {
            return name.equals(Optional.of(wanted));
        }
    }

    /** Other names for the first columns. */
    RowShape renamed(List<Identifier> names) {
        List<Field> renamed = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            renamed.add(at < names.size() ? Field.of(names.get(at), field.value()) : field);
        }
        return new RowShape(renamed, key);
    }
}
