package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import java.util.List;

/** A table that holds nothing but two foreign keys, and so only links the rows of two other tables. */
record Link(Table table, ForeignKey first, ForeignKey second) {
    /** One side of the link, as the referenced table sees it. */
    record Side(Link link, ForeignKey own, ForeignKey other) {
        /** The other table's view of the same link. */
        Side opposite() {
            return link.sides().get(own.equals(link.first()) ? 1 : 0);
        }

        ObjectPath path() {
            return ObjectPath.constraint(link.table().name(), own.name());
        }
    }

    List<Side> sides() {
        return List.of(new Side(this, first, second), new Side(this, second, first));
    }
}
