package dev.lockstep.core.query;

import dev.lockstep.core.name.Identifier;
import java.util.List;
import java.util.Optional;

/** A query, without what chooses or orders its rows. */
public sealed interface Query {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R select(Select query);

        R combined(Combined query);

        R values(Values query);

        R with(With query);
    }

    /**
     * SELECT.
     *
     * @param from what is joined by commas
     * @param groups what stands behind GROUP BY
     */
    record Select(List<SelectItem> items, List<FromItem> from, Groups groups) implements Query {
        public Select {
            items = List.copyOf(items);
            from = List.copyOf(from);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.select(this);
        }
    }

    /**
     * GROUP BY.
     *
     * @param values empty where the query is not grouped
     * @param form whether a row is made for parts of the values too, in which the others are NULL
     */
    record Groups(List<ValueExpression> values, GroupForm form) {
        public static final Groups NONE = new Groups(List.of(), GroupForm.PLAIN);

        public Groups {
            values = List.copyOf(values);
        }
    }

    /** GROUP BY values, or ROLLUP, CUBE and GROUPING SETS of them. */
    enum GroupForm {
        PLAIN,
        SETS
    }

    /** UNION, INTERSECT or EXCEPT. */
    record Combined(Query left, Query right) implements Query {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.combined(this);
        }
    }

    /** VALUES. */
    record Values(List<List<ValueExpression>> rows) implements Query {
        public Values {
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.values(this);
        }
    }

    /** Whether a query of WITH can name itself. */
    enum Recursion {
        NONE,
        ALLOWED
    }

    /** WITH. */
    record With(Recursion recursion, List<CommonTable> tables, Query body) implements Query {
        public With {
            tables = List.copyOf(tables);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.with(this);
        }
    }

    /**
     * A query of WITH.
     *
     * @param query empty where the statement changes rows
     */
    record CommonTable(Identifier name, List<Identifier> columns, Optional<Query> query) {
        public CommonTable {
            columns = List.copyOf(columns);
        }
    }
}
