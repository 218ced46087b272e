package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;

/**
 * How a foreign key appears in its model.
 *
 * @param table the referencing table
 */
record Relation(Table table, ForeignKey key, Form form) {
    /** The ways a model can declare a foreign key. */
    enum Form {
        /** A relation in place of the column. */
        MANY_TO_ONE,
        /** The same, on a column that is unique by itself. */
        ONE_TO_ONE,
        /** A relation beside its several columns. */
        SEVERAL_COLUMNS,
        /** No relation: Django has none for it. */
        CONSTRAINT_ONLY
    }

    ObjectPath path() {
        return ObjectPath.constraint(table.name(), key.name());
    }

    /** Whether the relation stands in place of its column. */
    boolean replacesColumn() {
        return form == Form.MANY_TO_ONE || form == Form.ONE_TO_ONE;
    }

    boolean isRelation() {
        return form != Form.CONSTRAINT_ONLY;
    }
}
