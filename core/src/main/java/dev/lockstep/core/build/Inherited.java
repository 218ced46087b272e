package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.ValueSource;
import java.util.Optional;
import java.util.OptionalInt;

/** What a partition or inheriting table takes over from a parent: columns, checks and names of NOT NULL. */
final class Inherited {
    private final Draft draft;
    private final TableDraft child;
    private final TableDraft parent;

    Inherited(Draft draft, TableDraft child, TableDraft parent) {
        this.draft = draft;
        this.child = child;
        this.parent = parent;
    }

    void all() {
        parent.columns.values().forEach(this::column);
        parent.constraints.values().forEach(this::rule);
    }

    /** A column of the parent; one that is there by its name becomes NOT NULL when the parent's is. */
    void column(Column column) {
        Column there = child.columns.get(column.name());
        boolean passedOn = new HeirNotNulls(draft, parent).passesOn(column.name());
        if (passedOn && (there == null || !there.isNotNull())) {
            child.inheritedNotNulls.add(column.name());
        }
        if (there == null) {
            ColumnTuning tuning =
                    new ColumnTuning(column.tuning().storage(), column.tuning().compression(), OptionalInt.empty());
            child.columns.put(
                    column.name(),
                    column.withTuning(tuning)
                            .withComment(Optional.empty())
                            .withNullability(passedOn ? Column.Nullability.NOT_NULL : Column.Nullability.NULLABLE)
                            .withValue(value(column)));
            draft.spans.computeIfAbsent(
                    ObjectPath.column(child.name, column.name()),
                    path -> draft.spans.get(ObjectPath.table(child.name)));
        } else if (passedOn) {
            child.columns.put(column.name(), there.withNullability(Column.Nullability.NOT_NULL));
        }
    }

    /** A partition counts on with the identity of its parent (since Postgres 17); an inheriting table has none. */
    private ValueSource value(Column column) {
        boolean identity = column.value() instanceof ValueSource.Identity;
        return identity && !Descendants.isPartition(child) ? new ValueSource.Absent() : column.value();
    }

    /** A rule that is not NO INHERIT; a check of its name that is there merges with it. */
    void rule(Constraint constraint) {
        boolean inherited =
                constraint instanceof Constraint.NotNull notNull ? isNamed(notNull) : isInheritedCheck(constraint);
        if (inherited && !child.constraints.containsKey(constraint.name())) {
            Constraint copy = constraint.match(new ConstraintChanges.Labelled(constraint.name(), Optional.empty()));
            child.constraints.put(copy.name(), copy);
            draft.relations.takeConstraint(child.name.sibling(copy.name()));
        }
    }

    private static boolean isInheritedCheck(Constraint constraint) {
        return constraint instanceof Constraint.Check check
                && check.inheritance() == Constraint.Check.Inheritance.INHERIT;
    }

    /** Whether a NOT NULL has a name that a partition takes over, because it has none of its own for the column. */
    private boolean isNamed(Constraint.NotNull notNull) {
        return Descendants.isPartition(child)
                && !new NotNulls(parent).isImplied(notNull)
                && new NotNulls(child).of(notNull.column()).isEmpty();
    }
}
