package dev.lockstep.core.build;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.name.Identifier;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The NOT NULL of a table's columns, as its partitions and inheriting tables take it over and lose it again. */
record HeirNotNulls(Draft draft, TableDraft parent) {
    /** The columns whose NOT NULL is taken over. */
    Set<Identifier> passedOn() {
        return parent.columns.keySet().stream()
                .filter(this::passesOn)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean passesOn(Identifier column) {
        return isNotNull(column)
                && new NotNulls(parent)
                        .of(column)
                        .filter(constraint -> constraint.inheritance() == Constraint.Check.Inheritance.NO_INHERIT)
                        .isEmpty();
    }

    private boolean isNotNull(Identifier column) {
        Column there = parent.columns.get(column);
        return there != null && there.isNotNull();
    }

    /**
     * Takes what became of the table to its heirs, and to theirs.
     *
     * @param before what was passed on before the table changed
     */
    void follow(Set<Identifier> before) {
        Set<Identifier> now = passedOn();
        for (TableDraft child : Descendants.children(parent)) {
            HeirNotNulls heirs = new HeirNotNulls(draft, child);
            Set<Identifier> passed = heirs.passedOn();
            now.stream().filter(column -> !before.contains(column)).forEach(column -> gain(child, column));
            before.stream()
                    .filter(column -> parent.columns.containsKey(column) && !now.contains(column))
                    .forEach(column -> lose(child, column));
            heirs.follow(passed);
        }
    }

    private static void gain(TableDraft child, Identifier column) {
        Column there = child.columns.get(column);
        if (there == null) {
            return;
        }
        new NotNulls(child)
                .of(column)
                .map(constraint -> constraint.match(ConstraintChanges.VALIDATED))
                .ifPresent(constraint -> child.constraints.put(constraint.name(), constraint));
        if (!there.isNotNull()) {
            child.columns.put(column, there.withNullability(Column.Nullability.NOT_NULL));
            child.inheritedNotNulls.add(column);
        }
    }

    /** Since Postgres 18 a child keeps what it declares itself or has from another parent, unless it is a partition. */
    private void lose(TableDraft child, Identifier column) {
        if (isNotNull(column)) {
            child.inheritedNotNulls.remove(column);
            return;
        }
        boolean keeps = draft.version.isAtLeast(PostgresVersion.V18)
                && !Descendants.isPartition(child)
                && (!child.inheritedNotNulls.contains(column) || hasFromAnother(child, column));
        if (!keeps) {
            new NotNulls(child).drop(draft, column);
            child.inheritedNotNulls.remove(column);
        }
    }

    private boolean hasFromAnother(TableDraft child, Identifier column) {
        return child.ancestry instanceof Ancestry.Inherits heir
                && heir.parents().stream()
                        .map(draft.tables::get)
                        .filter(Objects::nonNull)
                        .anyMatch(other -> new HeirNotNulls(draft, other).passesOn(column));
    }
}
