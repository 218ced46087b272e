package dev.lockstep.core.query;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.TypeClause;
import java.util.List;
import java.util.Optional;

/** What stands behind FROM. */
public sealed interface FromItem {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R named(Named item);

        R subquery(Subquery item);

        R call(Call item);

        R join(Join item);
    }

    /**
     * The name a relation goes by.
     *
     * @param columns other names of its first columns
     * @param types their types where they are defined here, else empty
     */
    record Alias(Optional<Identifier> name, List<Identifier> columns, List<TypeClause> types) {
        public static final Alias NONE = new Alias(Optional.empty(), List.of(), List.of());

        public Alias {
            columns = List.copyOf(columns);
            types = List.copyOf(types);
        }
    }

    /** A table, a view or a query of WITH. */
    record Named(ObjectName name, Alias alias) implements FromItem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.named(this);
        }
    }

    /** A query in brackets. */
    record Subquery(Query query, Alias alias) implements FromItem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.subquery(this);
        }
    }

    /** A function that gives rows. */
    record Call(ValueExpression call, Alias alias, Numbering numbering) implements FromItem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** Whether WITH ORDINALITY adds a column. */
    enum Numbering {
        NONE,
        ORDINALITY
    }

    /** Two relations. */
    record Join(FromItem left, JoinKind kind, FromItem right, JoinRule rule) implements FromItem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.join(this);
        }
    }

    /** Which rows without a partner are kept. */
    enum JoinKind {
        INNER,
        LEFT,
        RIGHT,
        FULL;

        /** Whether columns of the left relation can be NULL in rows without a partner. */
        public boolean losesLeft() {
            return this == RIGHT || this == FULL;
        }

        /** Whether columns of the right relation can. */
        public boolean losesRight() {
            return this == LEFT || this == FULL;
        }
    }

    /** Which rows are partners. */
    sealed interface JoinRule {
        /** ON. */
        record On(ValueExpression condition) implements JoinRule {}

        /** USING. */
        record Using(List<Identifier> columns) implements JoinRule {
            public Using {
                columns = List.copyOf(columns);
            }
        }

        /** NATURAL. */
        record Natural() implements JoinRule {}

        /** CROSS, or a comma. */
        record Every() implements JoinRule {}
    }
}
