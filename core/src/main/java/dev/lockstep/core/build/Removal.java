package dev.lockstep.core.build;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import java.util.List;
import java.util.Map;

/** Takes parts of a table out of the draft, with the names they hold. */
final class Removal {
    private Removal() {}

    static void constraint(Draft draft, TableDraft table, Constraint constraint) {
        table.constraints.remove(constraint.name());
        dropAttached(draft, table, constraint.name());
        new PartitionKeys(draft).removeKey(table, constraint.name());
        draft.relations.freeConstraint(table.name.sibling(constraint.name()));
        if (constraint.hasIndex()) {
            draft.relations.free(table.name.sibling(constraint.name()));
        }
        draft.spans.remove(ObjectPath.constraint(table.name, constraint.name()));
    }

    /** With an index of a partitioned table go those of its partitions. */
    private static void dropAttached(Draft draft, TableDraft table, Identifier parent) {
        table.attached.remove(parent);
        for (TableDraft partition : Descendants.partitions(table)) {
            List<Identifier> parts = partition.attached.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(parent))
                    .map(Map.Entry::getKey)
                    .toList();
            parts.forEach(part -> indexOrKey(draft, partition, part));
        }
    }

    private static void indexOrKey(Draft draft, TableDraft table, Identifier name) {
        Constraint key = table.constraints.get(name);
        if (key != null) {
            constraint(draft, table, key);
        } else {
            index(draft, table, name);
        }
    }

    static void index(Draft draft, TableDraft table, Identifier index) {
        table.indexes.remove(index);
        dropAttached(draft, table, index);
        draft.relations.free(table.name.sibling(index));
        draft.spans.remove(ObjectPath.index(table.name, index));
    }
}
