package dev.lockstep.core.build;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import dev.lockstep.core.name.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The constraints that the server adds to a table for each partition of the table that a foreign key refers to.
 *
 * <p>They are no objects of a schema, yet each holds a name that no other constraint can take:
 * {@code addFkRecurseReferenced} and {@code CloneFkReferenced} in the server's source.
 */
final class PartitionKeys {
    private final Draft draft;

    PartitionKeys(Draft draft) {
        this.draft = draft;
    }

    /** A foreign key is new: each partition of what it refers to gets a constraint. */
    void addKey(TableDraft table, Constraint.ForeignKey key) {
        TableDraft referenced = draft.tables.get(key.referenced());
        if (referenced != null && referenced.isPartitioned()) {
            table.partitionKeys.put(key.name(), new LinkedHashMap<>());
            Descendants.partitions(referenced).forEach(partition -> add(table, key, partition));
        }
    }

    /** A table became a partition: each foreign key to its parent gets a constraint more. */
    void addPartition(TableDraft partition) {
        for (TableDraft table : draft.tables.values()) {
            if (!table.partitionKeys.isEmpty()) {
                addPartition(table, partition);
            }
        }
    }

    private void addPartition(TableDraft table, TableDraft partition) {
        for (Constraint constraint : table.constraints.values()) {
            if (constraint instanceof Constraint.ForeignKey key && refersToParent(table, key, partition)) {
                add(table, key, partition);
            }
        }
    }

    /** A foreign key is gone, and its constraints with it. */
    void removeKey(TableDraft table, Identifier key) {
        Map<TableDraft, Identifier> names = table.partitionKeys.remove(key);
        if (names != null) {
            names.values().forEach(name -> draft.relations.freeConstraint(table.name.sibling(name)));
        }
    }

    /** A table is a partition no more, nor are its own partitions part of the whole. */
    void removePartition(TableDraft partition) {
        for (TableDraft table : draft.tables.values()) {
            for (Map<TableDraft, Identifier> names : table.partitionKeys.values()) {
                Identifier name = names.remove(partition);
                if (name != null) {
                    draft.relations.freeConstraint(table.name.sibling(name));
                }
            }
        }
        Descendants.partitions(partition).forEach(this::removePartition);
    }

    private void add(TableDraft table, Constraint.ForeignKey key, TableDraft partition) {
        Identifier name = choose(table, key);
        table.partitionKeys
                .computeIfAbsent(key.name(), added -> new LinkedHashMap<>())
                .put(partition, name);
        draft.relations.takeConstraint(table.name.sibling(name));
        Descendants.partitions(partition).forEach(part -> add(table, key, part));
    }

    /** A number behind the key's name since Postgres 18, before it the name of an unnamed key. */
    private Identifier choose(TableDraft table, Constraint.ForeignKey key) {
        if (!draft.version.isAtLeast(PostgresVersion.V18)) {
            String columns = ImpliedNames.columns(
                    key.columns().stream().map(Identifier::text).toList());
            return draft.relations.chooseConstraint(table.name, columns, "fkey");
        }
        int number = 1;
        while (draft.relations.isConstraint(table.name.sibling(numbered(key, number)))) {
            number++;
        }
        return numbered(key, number);
    }

    private static Identifier numbered(Constraint.ForeignKey key, int number) {
        return ImpliedName.of(key.name(), String.valueOf(number));
    }

    private static boolean refersToParent(TableDraft table, Constraint.ForeignKey key, TableDraft partition) {
        QualifiedName parent = ((Ancestry.PartitionOf) partition.ancestry).parent();
        return key.referenced().equals(parent)
                || table.partitionKeys.getOrDefault(key.name(), Map.of()).keySet().stream()
                        .anyMatch(other -> other.name.equals(parent));
    }
}
