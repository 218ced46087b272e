package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.statement.Behavior;
import dev.lockstep.core.statement.TableAction;
import java.util.HashSet;
import java.util.List;

/** Finds the foreign keys that a dropped key leaves without one to refer to. */
final class KeyReferences {
    private KeyReferences() {}

    /** Drops them with CASCADE, fails without; the key itself is gone already. */
    static void drop(Draft draft, TableDraft table, TableAction.DropConstraint action) {
        for (TableDraft other : draft.tables.values()) {
            for (Constraint constraint : List.copyOf(other.constraints.values())) {
                boolean stranded = constraint instanceof Constraint.ForeignKey key
                        && key.referenced().equals(table.name)
                        && !ReferencedKey.isUnique(table, new HashSet<>(key.referencedColumns()));
                if (stranded && action.behavior() == Behavior.RESTRICT) {
                    throw new BuildFailure(
                            Problem.STILL_USED,
                            action.constraint().span(),
                            "constraint " + action.constraint().text(),
                            ObjectPath.constraint(other.name, constraint.name()));
                }
                if (stranded) {
                    Removal.constraint(draft, other, constraint);
                }
            }
        }
    }
}
