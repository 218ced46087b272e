package dev.lockstep.core.build;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;

/** Finds the partitions and inheriting tables of a table. */
final class Descendants {
    private Descendants() {}

    /** Those that name the table as a parent. */
    static List<TableDraft> children(Draft draft, TableDraft parent) {
        return draft.tables.values().stream()
                .filter(table -> isChild(table, parent.name))
                .toList();
    }

    static List<TableDraft> partitions(Draft draft, TableDraft parent) {
        return parent.isPartitioned() ? children(draft, parent) : List.of();
    }

    static boolean isPartition(TableDraft table) {
        return table.ancestry instanceof Ancestry.PartitionOf;
    }

    static boolean isDescendant(TableDraft table) {
        return isPartition(table) || table.ancestry instanceof Ancestry.Inherits;
    }

    private static boolean isChild(TableDraft table, QualifiedName parent) {
        if (table.ancestry instanceof Ancestry.PartitionOf partition) {
            return partition.parent().equals(parent);
        }
        return table.ancestry instanceof Ancestry.Inherits heir
                && heir.parents().contains(parent);
    }
}
