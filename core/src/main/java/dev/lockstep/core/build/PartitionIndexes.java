package dev.lockstep.core.build;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives each index and key of a partitioned table its counterpart in a partition, as the server does. */
final class PartitionIndexes {
    private final Draft draft;

    PartitionIndexes(Draft draft) {
        this.draft = draft;
    }

    /** All of the parent's, in the order of their creation. */
    void takeAll(TableDraft partition, TableDraft parent) {
        List.copyOf(parent.constraints.values()).forEach(constraint -> take(partition, constraint, parent));
        List.copyOf(parent.indexes.values()).forEach(index -> take(partition, index, parent));
    }

    /** The key's counterparts in all partitions; nothing for a constraint without an index. */
    void spread(TableDraft parent, Constraint constraint) {
        Descendants.partitions(parent).forEach(partition -> take(partition, constraint, parent));
    }

    /** The index's counterparts in all partitions. */
    void spread(TableDraft parent, Index index) {
        Descendants.partitions(parent).forEach(partition -> take(partition, index, parent));
    }

    private void take(TableDraft partition, Constraint constraint, TableDraft parent) {
        if (!hasIndex(constraint) || partition.attached.containsValue(constraint.name())) {
            return;
        }
        Optional<Constraint> twin = partition.constraints.values().stream()
                .filter(own -> !partition.attached.containsKey(own.name()) && isSame(own, constraint))
                .findFirst();
        Identifier name = twin.map(Constraint::name)
                .orElseGet(() -> constraint.match(new CopiedKeyName(draft, partition, parent.elementNames)));
        if (twin.isEmpty()) {
            Constraint copy = constraint.match(new ConstraintChanges.Labelled(name, Optional.empty()));
            partition.constraints.put(name, copy);
            copyElementNames(parent, constraint.name(), partition, name);
            draft.relations.takeConstraint(partition.name.sibling(name));
            draft.relations.take(partition.name.sibling(name), ObjectPath.constraint(partition.name, name));
            spread(partition, copy);
        }
        partition.attached.put(name, constraint.name());
    }

    private static boolean hasIndex(Constraint constraint) {
        return constraint instanceof Constraint.PrimaryKey
                || constraint instanceof Constraint.Unique
                || constraint instanceof Constraint.Exclusion;
    }

    private static boolean isSame(Constraint own, Constraint wanted) {
        Constraint.Cases<Constraint> relabelled = new ConstraintChanges.Labelled(wanted.name(), Optional.empty());
        Constraint.Cases<Constraint> bare = new ConstraintChanges.WithParameters(parameters -> List.of());
        return hasIndex(own)
                && own.match(relabelled)
                        .match(bare)
                        .equals(wanted.match(relabelled).match(bare));
    }

    private void take(TableDraft partition, Index index, TableDraft parent) {
        if (partition.attached.containsValue(index.name())) {
            return;
        }
        Optional<Index> twin = partition.indexes.values().stream()
                .filter(own -> !partition.attached.containsKey(own.name()) && isSame(own, index))
                .findFirst();
        Identifier name = twin.map(Index::name).orElseGet(() -> impliedName(partition, index, parent));
        if (twin.isEmpty()) {
            Index copy = index.withName(name).withComment(Optional.empty());
            partition.indexes.put(name, copy);
            copyElementNames(parent, index.name(), partition, name);
            draft.relations.take(partition.name.sibling(name), ObjectPath.index(partition.name, name));
            spread(partition, copy);
        }
        partition.attached.put(name, index.name());
    }

    /** Storage parameters do not decide whether an index fits. */
    private static boolean isSame(Index own, Index wanted) {
        return own.withName(wanted.name())
                .withComment(wanted.comment())
                .withParameters(wanted.parameters())
                .equals(wanted);
    }

    private static void copyElementNames(TableDraft from, Identifier index, TableDraft to, Identifier copy) {
        to.elementNames.put(copy, from.elementNames.getOrDefault(index, List.of()));
    }

    /** The name that the server chooses for a copy of an index. */
    Identifier impliedName(TableDraft table, Index index, TableDraft source) {
        List<String> names = new ArrayList<>(source.elementNames.getOrDefault(index.name(), List.of()));
        index.include().forEach(column -> names.add(column.text()));
        return draft.relations.choose(table.name, ImpliedNames.columns(ImpliedNames.distinct(names)), "idx");
    }
}
