package dev.lockstep.core.statement;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.ColumnTuning;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.ValueSource.Identity.Generation;
import java.util.Optional;

/** What ALTER COLUMN changes. */
public sealed interface ColumnChange {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R type(ToType change);

        R defaultValue(ToDefault change);

        R nullability(ToNullability change);

        R addIdentity(AddIdentity change);

        R changeIdentity(ChangeIdentity change);

        R dropValue(DropValue change);

        R tuning(Tune change);
    }

    record ToType(TypeClause type, Optional<ObjectName> collation) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.type(this);
        }
    }

    /** SET DEFAULT, or DROP DEFAULT when empty. */
    record ToDefault(Optional<SqlExpression> expression) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.defaultValue(this);
        }
    }

    record ToNullability(Nullability nullability) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nullability(this);
        }
    }

    record AddIdentity(ValueClause.Identity identity) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addIdentity(this);
        }
    }

    record ChangeIdentity(Optional<Generation> generation, SequenceClause sequence) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeIdentity(this);
        }
    }

    /** DROP IDENTITY or DROP EXPRESSION. */
    record DropValue(Existence existence) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropValue(this);
        }
    }

    /** SET STORAGE, COMPRESSION or STATISTICS: what is present is set. */
    record Tune(ColumnTuning tuning) implements ColumnChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tuning(this);
        }
    }
}
