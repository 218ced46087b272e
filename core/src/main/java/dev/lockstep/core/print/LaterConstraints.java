package dev.lockstep.core.print;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Table;

/** Tells the constraints that only ALTER TABLE makes as they are. */
final class LaterConstraints {
    private LaterConstraints() {}

    /** CREATE TABLE marks a NOT VALID check valid, and makes one key of two that say the same (Postgres 17). */
    static boolean fitsIntoCreateTable(Table table, Constraint constraint) {
        boolean repeated = constraint instanceof Constraint.Unique key && repeatsAnother(table, key);
        return !(constraint instanceof Constraint.ForeignKey) && !isUnvalidated(constraint) && !repeated;
    }

    /** A table must have the checks of its parent, validated or not, when it is tied to it. */
    static boolean mustPrecedeParents(Table table, Constraint constraint) {
        return table.isDescendant() && isUnvalidated(constraint);
    }

    private static boolean isUnvalidated(Constraint constraint) {
        boolean check = constraint instanceof Constraint.Check rule && rule.validation() == Validation.NOT_VALID;
        boolean notNull = constraint instanceof Constraint.NotNull rule && rule.validation() == Validation.NOT_VALID;
        return check || notNull;
    }

    private static boolean repeatsAnother(Table table, Constraint.Unique key) {
        boolean primary = table.primaryKey()
                .filter(other -> other.columns().equals(key.columns())
                        && other.period() == key.period()
                        && other.include().equals(key.include())
                        && other.deferral() == key.deferral())
                .isPresent();
        return primary
                || table.constraints(Constraint.Unique.class)
                        .takeWhile(other -> !other.equals(key))
                        .anyMatch(other -> other.columns().equals(key.columns())
                                && other.period() == key.period()
                                && other.include().equals(key.include())
                                && other.nulls() == key.nulls()
                                && other.deferral() == key.deferral());
    }
}
