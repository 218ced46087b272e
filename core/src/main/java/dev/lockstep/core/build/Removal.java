package dev.lockstep.core.build;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;

/** Takes parts of a table out of the draft, with the names they hold. */
final class Removal {
    private Removal() {}

    static void constraint(Draft draft, TableDraft table, Constraint constraint) {
        table.constraints.remove(constraint.name());
        draft.relations.freeConstraint(table.name.sibling(constraint.name()));
        boolean hasIndex = !(constraint instanceof Constraint.Check) && !(constraint instanceof Constraint.ForeignKey);
        if (hasIndex) {
            draft.relations.free(table.name.sibling(constraint.name()));
        }
        draft.spans.remove(ObjectPath.constraint(table.name, constraint.name()));
    }

    static void index(Draft draft, TableDraft table, Identifier index) {
        table.indexes.remove(index);
        draft.relations.free(table.name.sibling(index));
        draft.spans.remove(ObjectPath.index(table.name, index));
    }
}
