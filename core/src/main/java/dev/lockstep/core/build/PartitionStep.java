package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.statement.TableAction;
import java.util.List;
import java.util.Optional;

/** Applies ATTACH PARTITION and DETACH PARTITION to a partitioned table. */
final class PartitionStep {
    private final Draft draft;
    private final TableDraft parent;

    PartitionStep(Draft draft, TableDraft parent) {
        this.draft = draft;
        this.parent = parent;
    }

    Done attach(TableAction.AttachPartition action) {
        if (!parent.isPartitioned()) {
            throw new BuildFailure(Problem.NOT_PARTITIONED, action.partition().span(), parent.name);
        }
        TableDraft partition = draft.table(action.partition());
        Descendants.setAncestry(draft, partition, new Ancestry.PartitionOf(parent.name, action.bound(), List.of()));
        for (Column column : parent.columns.values()) {
            if (column.value() instanceof ValueSource.Identity) {
                partition.columns.computeIfPresent(column.name(), (name, own) -> own.withValue(column.value()));
            }
        }
        new PartitionIndexes(draft).takeAll(partition, parent);
        mergeReferences(partition);
        new PartitionKeys(draft).addPartition(partition);
        return Done.DONE;
    }

    /** Foreign keys that the parent has too become the parent's own. */
    void mergeReferences(TableDraft partition) {
        for (Constraint own : List.copyOf(partition.constraints.values())) {
            boolean merged = own instanceof Constraint.ForeignKey key
                    && parent.constraints.values().stream().anyMatch(other -> isSame(other, key));
            if (merged) {
                Removal.constraint(draft, partition, own);
            }
        }
    }

    private static boolean isSame(Constraint other, Constraint.ForeignKey key) {
        Constraint.Cases<Constraint> relabelled = new ConstraintChanges.Labelled(key.name(), Optional.empty());
        return other instanceof Constraint.ForeignKey
                && other.match(ConstraintChanges.VALIDATED)
                        .match(relabelled)
                        .equals(key.match(ConstraintChanges.VALIDATED).match(relabelled));
    }

    Done detach(TableAction.DetachPartition action) {
        TableDraft partition = draft.table(action.partition());
        boolean attached = partition.ancestry instanceof Ancestry.PartitionOf of
                && of.parent().equals(parent.name);
        if (!attached) {
            throw new BuildFailure(
                    Problem.UNKNOWN_OBJECT,
                    action.partition().span(),
                    "partition",
                    partition.name,
                    "it is no partition of " + parent.name);
        }
        new PartitionKeys(draft).removePartition(partition);
        Descendants.setAncestry(draft, partition, new Ancestry.None());
        partition.attached.clear();
        partition.inheritedNotNulls.clear();
        partition.local.addAll(partition.columns.keySet());
        // A detached table has no identity, and foreign keys of its own (Postgres 17).
        partition.columns.replaceAll((name, column) ->
                column.value() instanceof ValueSource.Identity ? column.withValue(new ValueSource.Absent()) : column);
        parent.constraints.values().stream()
                .filter(Constraint.ForeignKey.class::isInstance)
                .filter(key -> !partition.hasConstraint(key.name()))
                .forEach(key -> new ConstraintStep(draft, partition).copy((Constraint.ForeignKey) key));
        return Done.DONE;
    }
}
