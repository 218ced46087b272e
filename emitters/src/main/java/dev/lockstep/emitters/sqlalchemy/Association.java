package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;

/**
 * A foreign key as a pair of relationships.
 *
 * @param table the referencing table
 * @param ends how many referencing rows a referenced row can have
 */
record Association(Table table, ForeignKey key, Table referenced, Ends ends, Writing writing, Paths paths) {
    /** How many rows stand at the referencing end. */
    enum Ends {
        MANY_TO_ONE,
        ONE_TO_ONE
    }

    /** Whether setting the relationship sets the columns. */
    enum Writing {
        WRITABLE,
        /** Another relationship sets one of the columns. */
        READ_ONLY
    }

    /** How the two tables are joined. */
    enum Paths {
        /** By this key alone. */
        ONE,
        /** By other keys too, which the columns of this one tell apart. */
        SEVERAL,
        /** By another key over the same columns too. */
        SAME_COLUMNS
    }

    ObjectPath path() {
        return ObjectPath.constraint(table.name(), key.name());
    }

    boolean isSelfReferencing() {
        return table.name().equals(referenced.name());
    }
}
