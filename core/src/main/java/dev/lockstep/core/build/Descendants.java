package dev.lockstep.core.build;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.name.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The partitions and inheriting tables of a table, in the order of their creation. */
final class Descendants {
    private final SortedSet<TableDraft> children = new TreeSet<>(Comparator.comparingInt(table -> table.number));

    /** Those that name the table as a parent, as they are now. */
    static List<TableDraft> children(TableDraft parent) {
        return List.copyOf(parent.descendants.children);
    }

    static List<TableDraft> partitions(TableDraft parent) {
        return parent.isPartitioned() ? children(parent) : List.of();
    }

    /** Makes a table a partition, an inheriting table, a typed one or none of these. */
    static void setAncestry(Draft draft, TableDraft table, Ancestry ancestry) {
        parents(draft, table).forEach(parent -> parent.descendants.children.remove(table));
        table.ancestry = ancestry;
        parents(draft, table).forEach(parent -> parent.descendants.children.add(table));
    }

    private static Stream<TableDraft> parents(Draft draft, TableDraft table) {
        return names(table.ancestry).stream().flatMap(name -> Optional.ofNullable(draft.tables.get(name)).stream());
    }

    private static List<QualifiedName> names(Ancestry ancestry) {
        if (ancestry instanceof Ancestry.PartitionOf partition) {
            return List.of(partition.parent());
        }
        return ancestry instanceof Ancestry.Inherits heir ? heir.parents() : List.of();
    }

    static boolean isPartition(TableDraft table) {
        return table.ancestry instanceof Ancestry.PartitionOf;
    }

    static boolean isDescendant(TableDraft table) {
        return isPartition(table) || table.ancestry instanceof Ancestry.Inherits;
    }
}
