package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.Behavior;
import dev.lockstep.core.statement.PartName;
import java.util.List;

/** Drops a column with the constraints, indexes and sequences that only it holds up. */
final class ColumnRemoval {
    private final Draft draft;
    private final TableDraft table;

    ColumnRemoval(Draft draft, TableDraft table) {
        this.draft = draft;
        this.table = table;
    }

    void remove(PartName column, Behavior behavior) {
        Identifier name = column.name();
        dropReferences(column, behavior);
        for (Constraint constraint : List.copyOf(table.constraints.values())) {
            if (ColumnUse.of(constraint).contains(name)) {
                Removal.constraint(draft, table, constraint);
            }
        }
        for (Index index : List.copyOf(table.indexes.values())) {
            if (ColumnUse.of(index).contains(name)) {
                Removal.index(draft, table, index.name());
            }
        }
        Column removed = table.columns.remove(name);
        table.formerColumns.remove(name);
        if (removed != null && removed.value() instanceof ValueSource.Identity identity) {
            draft.relations.free(identity.sequence());
        }
        draft.sequences.entrySet().removeIf(entry -> {
            boolean owned = entry.getValue()
                    .owner
                    .filter(owner ->
                            owner.table().equals(table.name) && owner.column().equals(name))
                    .isPresent();
            if (owned) {
                draft.relations.free(entry.getKey());
            }
            return owned;
        });
        draft.spans.remove(ObjectPath.column(table.name, name));
    }

    private void dropReferences(PartName column, Behavior behavior) {
        for (TableDraft other : draft.tables.values()) {
            for (Constraint constraint : List.copyOf(other.constraints.values())) {
                boolean refers = constraint instanceof Constraint.ForeignKey key
                        && key.referenced().equals(table.name)
                        && key.referencedColumns().contains(column.name())
                        && !(other == table && key.columns().contains(column.name()));
                if (refers && behavior == Behavior.RESTRICT) {
                    throw new BuildFailure(
                            Problem.STILL_USED,
                            column.span(),
                            ObjectPath.column(table.name, column.name()),
                            ObjectPath.constraint(other.name, constraint.name()));
                }
                if (refers) {
                    Removal.constraint(draft, other, constraint);
                }
            }
        }
    }
}
