package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.Optional;
import org.hibernate.mapping.PersistentClass;

/** A row that was written, as the entity that wrote it. */
record WrittenRow(PersistentClass mapping, Object instance) {
    /** What the entity holds for a column; through an association, what the entity at its other end holds. */
    Optional<Object> valueOf(String column, EntityRows rows) {
        return new ColumnValues(rows).find(mapping, instance, column);
    }
}
