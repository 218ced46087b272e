package dev.lockstep.core.statement;

import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.ValueSource;

/** What a column definition says of the column's value. */
public sealed interface ValueClause {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R nothing(Nothing clause);

        R byDefault(Default clause);

        R generated(Generated clause);

        R identity(Identity clause);
    }

    /** Nothing, or DEFAULT NULL. */
    record Nothing() implements ValueClause {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothing(this);
        }
    }

    record Default(SqlExpression expression) implements ValueClause {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.byDefault(this);
        }
    }

    record Generated(SqlExpression expression, ValueSource.Generated.Persistence persistence) implements ValueClause {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.generated(this);
        }
    }

    record Identity(ValueSource.Identity.Generation generation, SequenceClause sequence) implements ValueClause {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.identity(this);
        }
    }
}
