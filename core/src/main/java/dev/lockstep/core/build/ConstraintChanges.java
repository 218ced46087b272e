package dev.lockstep.core.build;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.statement.TableAction;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Copies of a constraint with one thing changed. */
final class ConstraintChanges {
    /** The constraint as checked against the rows. */
    static final Constraint.Cases<Constraint> VALIDATED = new Constraint.Cases<>() {
        @Override
        public Constraint primaryKey(Constraint.PrimaryKey constraint) {
            return constraint;
        }

        @Override
        public Constraint unique(Constraint.Unique constraint) {
            return constraint;
        }

        @Override
        public Constraint foreignKey(Constraint.ForeignKey key) {
            return new Constraint.ForeignKey(
                    key.name(),
                    key.columns(),
                    key.referenced(),
                    key.referencedColumns(),
                    key.period(),
                    key.match(),
                    key.onDelete(),
                    key.onUpdate(),
                    key.deferral(),
                    validated(key.validation()),
                    key.comment());
        }

        @Override
        public Constraint check(Constraint.Check check) {
            return new Constraint.Check(
                    check.name(),
                    check.expression(),
                    check.inheritance(),
                    validated(check.validation()),
                    check.comment());
        }

        @Override
        public Constraint exclusion(Constraint.Exclusion constraint) {
            return constraint;
        }

        @Override
        public Constraint notNull(Constraint.NotNull constraint) {
            return new Constraint.NotNull(
                    constraint.name(),
                    constraint.column(),
                    constraint.inheritance(),
                    validated(constraint.validation()),
                    constraint.comment());
        }
    };

    private ConstraintChanges() {}

    /** The server validates nothing that it does not enforce. */
    private static Validation validated(Validation before) {
        return before == Validation.NOT_VALID ? Validation.VALID : before;
    }

    /** What ALTER CONSTRAINT says of a foreign key. */
    static Constraint altered(Constraint.ForeignKey key, TableAction.AlterConstraint action) {
        return new Constraint.ForeignKey(
                key.name(),
                key.columns(),
                key.referenced(),
                key.referencedColumns(),
                key.period(),
                key.match(),
                key.onDelete(),
                key.onUpdate(),
                action.deferral().orElse(key.deferral()),
                action.validation().orElse(key.validation()),
                key.comment());
    }

    /** What ALTER CONSTRAINT says of a NOT NULL. */
    static Constraint altered(Constraint.NotNull constraint, TableAction.AlterConstraint action) {
        return new Constraint.NotNull(
                constraint.name(),
                constraint.column(),
                action.inheritance().orElse(constraint.inheritance()),
                constraint.validation(),
                constraint.comment());
    }

    /** A copy of the constraint with other parameters of its index. */
    record WithParameters(UnaryOperator<List<StorageParameter>> change) implements Constraint.Cases<Constraint> {
        @Override
        public Constraint primaryKey(Constraint.PrimaryKey key) {
            return new Constraint.PrimaryKey(
                    key.name(),
                    key.columns(),
                    key.period(),
                    key.include(),
                    key.deferral(),
                    change.apply(key.parameters()),
                    key.comment());
        }

        @Override
        public Constraint unique(Constraint.Unique key) {
            return new Constraint.Unique(
                    key.name(),
                    key.columns(),
                    key.period(),
                    key.nulls(),
                    key.include(),
                    key.deferral(),
                    change.apply(key.parameters()),
                    key.comment());
        }

        @Override
        public Constraint foreignKey(Constraint.ForeignKey key) {
            return key;
        }

        @Override
        public Constraint check(Constraint.Check check) {
            return check;
        }

        @Override
        public Constraint exclusion(Constraint.Exclusion constraint) {
            return new Constraint.Exclusion(
                    constraint.name(),
                    constraint.method(),
                    constraint.elements(),
                    constraint.include(),
                    constraint.predicate(),
                    constraint.deferral(),
                    change.apply(constraint.parameters()),
                    constraint.comment());
        }

        @Override
        public Constraint notNull(Constraint.NotNull constraint) {
            return constraint;
        }
    }

    /** A copy of the constraint under a name and with a comment. */
    record Labelled(dev.lockstep.core.name.Identifier name, Optional<String> comment)
            implements Constraint.Cases<Constraint> {
        @Override
        public Constraint primaryKey(Constraint.PrimaryKey key) {
            return new Constraint.PrimaryKey(
                    name, key.columns(), key.period(), key.include(), key.deferral(), key.parameters(), comment);
        }

        @Override
        public Constraint unique(Constraint.Unique key) {
            return new Constraint.Unique(
                    name,
                    key.columns(),
                    key.period(),
                    key.nulls(),
                    key.include(),
                    key.deferral(),
                    key.parameters(),
                    comment);
        }

        @Override
        public Constraint foreignKey(Constraint.ForeignKey key) {
            return new Constraint.ForeignKey(
                    name,
                    key.columns(),
                    key.referenced(),
                    key.referencedColumns(),
                    key.period(),
                    key.match(),
                    key.onDelete(),
                    key.onUpdate(),
                    key.deferral(),
                    key.validation(),
                    comment);
        }

        @Override
        public Constraint check(Constraint.Check check) {
            return new Constraint.Check(name, check.expression(), check.inheritance(), check.validation(), comment);
        }

        @Override
        public Constraint exclusion(Constraint.Exclusion constraint) {
            return new Constraint.Exclusion(
                    name,
                    constraint.method(),
                    constraint.elements(),
                    constraint.include(),
                    constraint.predicate(),
                    constraint.deferral(),
                    constraint.parameters(),
                    comment);
        }

        @Override
        public Constraint notNull(Constraint.NotNull constraint) {
            return new Constraint.NotNull(
                    name, constraint.column(), constraint.inheritance(), constraint.validation(), comment);
        }
    }
}
