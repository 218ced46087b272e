package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.Behavior;
import dev.lockstep.core.statement.ColumnChange;
import dev.lockstep.core.statement.TableAction;
import java.util.List;

/**
 * What an action on a table does to one of its partitions or inheriting tables, and to theirs; {@link HeirNotNulls}
 * follows what becomes of NOT NULL.
 */
final class DescendantStep implements TableAction.Cases<Done> {
    private final Draft draft;
    private final TableDraft parent;
    private final TableDraft child;
    private final List<Constraint> added;

    /** @param added the constraints that the action gave to the parent */
    DescendantStep(Draft draft, TableDraft parent, TableDraft child, List<Constraint> added) {
        this.draft = draft;
        this.parent = parent;
        this.child = child;
        this.added = List.copyOf(added);
    }

    private Done deeper(TableAction action) {
        for (TableDraft grandchild : Descendants.children(child)) {
            action.match(new DescendantStep(draft, child, grandchild, added));
        }
        return Done.DONE;
    }

    @Override
    public Done addColumn(TableAction.AddColumn action) {
        Column column = parent.columns.get(action.column().name().name());
        if (column != null) {
            new Inherited(draft, child, parent).column(column);
        }
        takeAdded();
        return deeper(action);
    }

    @Override
    public Done addConstraint(TableAction.AddConstraint action) {
        takeAdded();
        return deeper(action);
    }

    /** Checks are inherited; keys, with their indexes, by partitions alone. */
    private void takeAdded() {
        for (Constraint constraint : added) {
            new Inherited(draft, child, parent).rule(constraint);
            if (Descendants.isPartition(child) && parent.constraints.containsKey(constraint.name())) {
                new PartitionIndexes(draft).spread(parent, constraint);
                new PartitionStep(draft, parent).mergeReferences(child);
            }
        }
    }

    @Override
    public Done dropColumn(TableAction.DropColumn action) {
        Identifier name = action.column().name();
        boolean own = child.local.contains(name) && !Descendants.isPartition(child);
        if (own || !child.columns.containsKey(name)) {
            return Done.DONE;
        }
        deeper(action);
        new ColumnRemoval(draft, child).remove(action.column(), Behavior.CASCADE);
        return Done.DONE;
    }

    @Override
    public Done dropConstraint(TableAction.DropConstraint action) {
        Constraint check = child.constraints.get(action.constraint().name());
        if (check instanceof Constraint.Check) {
            Removal.constraint(draft, child, check);
        }
        return deeper(action);
    }

    @Override
    public Done alterConstraint(TableAction.AlterConstraint action) {
        return Done.DONE;
    }

    @Override
    public Done validateConstraint(TableAction.ValidateConstraint action) {
        child.constraints.computeIfPresent(
                action.constraint().name(),
                (name, constraint) -> constraint instanceof Constraint.Check
                        ? constraint.match(ConstraintChanges.VALIDATED)
                        : constraint);
        return deeper(action);
    }

    @Override
    public Done alterColumn(TableAction.AlterColumn action) {
        Identifier name = action.column().name();
        Column of = parent.columns.get(name);
        boolean followed = action.change() instanceof ColumnChange.ToNullability;
        if (of == null || followed || !child.columns.containsKey(name)) {
            return Done.DONE;
        }
        if (action.change() instanceof ColumnChange.AddIdentity
                || action.change() instanceof ColumnChange.ChangeIdentity
                || action.change() instanceof ColumnChange.DropValue) {
            if (Descendants.isPartition(child)) {
                child.columns.computeIfPresent(
                        name, (key, column) -> column.withValue(of.value()).withNullability(of.nullability()));
            }
        } else {
            action.change().match(new ColumnChangeStep(draft, child, action.column()));
        }
        return deeper(action);
    }

    @Override
    public Done setParameters(TableAction.SetParameters action) {
        return Done.DONE;
    }

    @Override
    public Done resetParameters(TableAction.ResetParameters action) {
        return Done.DONE;
    }

    @Override
    public Done setPersistence(TableAction.SetPersistence action) {
        return Done.DONE;
    }

    @Override
    public Done attachPartition(TableAction.AttachPartition action) {
        return Done.DONE;
    }

    @Override
    public Done detachPartition(TableAction.DetachPartition action) {
        return Done.DONE;
    }

    @Override
    public Done inherit(TableAction.Inherit action) {
        parent.columns.values().forEach(column -> new Inherited(draft, child, parent).column(column));
        return deeper(action);
    }

    @Override
    public Done disinherit(TableAction.Disinherit action) {
        return Done.DONE;
    }

    @Override
    public Done ofType(TableAction.OfType action) {
        return Done.DONE;
    }

    @Override
    public Done notCompared(TableAction.NotCompared action) {
        return Done.DONE;
    }
}
