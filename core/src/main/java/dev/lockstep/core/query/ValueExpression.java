package dev.lockstep.core.query;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.TypeClause;
import java.util.List;

/** A value expression, as far as its type depends on it. */
public sealed interface ValueExpression {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R column(Column value);

        R constant(Constant value);

        R cast(Cast value);

        R operation(Operation value);

        R condition(Condition value);

        R call(Call value);

        R choice(Choice value);

        R elements(Elements value);

        R subquery(Subquery value);

        R subscript(Subscript value);

        R unread(Unread value);
    }

    /** A column, with the names of its relation and namespace before it. */
    record Column(List<Identifier> names) implements ValueExpression {
        public Column {
            names = List.copyOf(names);
        }

        public Identifier name() {
            return names.get(names.size() - 1);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.column(this);
        }
    }

    /** A literal. */
    enum Constant implements ValueExpression {
        /** A string or NULL, which is of the type that is wanted where it stands. */
        OPEN,
        INTEGER,
        BIGINT,
        NUMERIC,
        BOOLEAN;

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /** CAST, {@code ::}, or a type before a string. */
    record Cast(ValueExpression value, TypeClause type) implements ValueExpression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cast(this);
        }
    }

    /** An operator with one operand or two. */
    record Operation(String operator, List<ValueExpression> operands) implements ValueExpression {
        public Operation {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.operation(this);
        }
    }

    /** What is true or false: NOT, OR, IN, IS NULL and the like. */
    record Condition(List<ValueExpression> parts) implements ValueExpression {
        public Condition {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.condition(this);
        }
    }

    /** A function, an aggregate or a window function; also what the grammar has words for, by its function's name. */
    record Call(ObjectName function, List<ValueExpression> arguments) implements ValueExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** CASE: its results, that of ELSE first, as Postgres ranks them. */
    record Choice(List<ValueExpression> results) implements ValueExpression {
        public Choice {
            results = List.copyOf(results);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }
    }

    /** ARRAY with its elements. */
    record Elements(List<ValueExpression> elements) implements ValueExpression {
        public Elements {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.elements(this);
        }
    }

    /** A query for a value. */
    record Subquery(Form form, Query query) implements ValueExpression {
        /** What the query is asked for. */
        public enum Form {
            VALUE,
            ARRAY,
            EXISTS
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.subquery(this);
        }
    }

    /** An element or a slice of an array. */
    record Subscript(ValueExpression array, Extent extent) implements ValueExpression {
        /** One element, or an array of some. */
        public enum Extent {
            ELEMENT,
            SLICE
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.subscript(this);
        }
    }

    /** What is not taken apart. */
    record Unread() implements ValueExpression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unread(this);
        }
    }
}
