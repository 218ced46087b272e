package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.mapping.PersistentClass;
import org.jspecify.annotations.Nullable;

/**
 * A row that was written, as the entity that wrote it.
 *
 * @param values what the entity was filled with, by path
 */
record WrittenRow(PersistentClass mapping, Object instance, Map<String, @Nullable Object> values) {
    WrittenRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What the entity holds for a column; through an association, what the entity at its other end holds. */
    Optional<Object> valueOf(String column, EntityRows rows) {
        return new ColumnValues(rows).find(mapping, instance, column);
    }
}
