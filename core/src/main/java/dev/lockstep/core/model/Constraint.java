package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A named rule of a table. The name is always there: written, or the one Postgres would choose. */
public sealed interface Constraint {
    Identifier name();

    Optional<String> comment();

    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R primaryKey(PrimaryKey constraint);

        R unique(Unique constraint);

        R foreignKey(ForeignKey constraint);

        R check(Check constraint);

        R exclusion(Exclusion constraint);

        R notNull(NotNull constraint);
    }

    /** Whether existing rows are known to keep the rule. One that is not enforced (Postgres 18) says nothing of any row. */
    enum Validation {
        VALID,
        NOT_VALID,
        NOT_ENFORCED
    }

    /**
     * Whether the last column of a key is a period (Postgres 18): WITHOUT OVERLAPS in the key itself, PERIOD where a
     * foreign key refers to one.
     */
    enum Period {
        ABSENT,
        LAST_COLUMN
    }

    /** Whether the rule has an index of its name. */
    default boolean hasIndex() {
        return this instanceof PrimaryKey || this instanceof Unique || this instanceof Exclusion;
    }

    /**
     * @param columns the key, in its own order
     * @param include further columns of its index
     * @param parameters WITH ( ) of its index
     */
    record PrimaryKey(
            Identifier name,
            List<Identifier> columns,
            Period period,
            List<Identifier> include,
            Deferral deferral,
            List<StorageParameter> parameters,
            Optional<String> comment)
            implements Constraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
            parameters = List.copyOf(parameters);
        }

        /** Whether rows may not overlap, which is more than being different. */
        public boolean isTemporal() {
            return period == Period.LAST_COLUMN;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.primaryKey(this);
        }
    }

    record Unique(
            Identifier name,
            List<Identifier> columns,
            Period period,
            NullsDistinct nulls,
            List<Identifier> include,
            Deferral deferral,
            List<StorageParameter> parameters,
            Optional<String> comment)
            implements Constraint {
        public Unique {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
            parameters = List.copyOf(parameters);
        }

        /** Whether rows may not overlap, which is more than being different. */
        public boolean isTemporal() {
            return period == Period.LAST_COLUMN;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unique(this);
        }
    }

    /** Whether two NULLs are different to a unique rule. */
    enum NullsDistinct {
        DISTINCT,
        NOT_DISTINCT
    }

    /**
     * @param columns the referencing columns
     * @param referenced the referenced table
     * @param referencedColumns as many as {@code columns}, resolved to the primary key when none was written
     */
    record ForeignKey(
            Identifier name,
            List<Identifier> columns,
            QualifiedName referenced,
            List<Identifier> referencedColumns,
            Period period,
            Match match,
            Action onDelete,
            Action onUpdate,
            Deferral deferral,
            Validation validation,
            Optional<String> comment)
            implements Constraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
            if (columns.size() != referencedColumns.size()) {
                throw new IllegalArgumentException("a foreign key has as many referenced as referencing columns");
            }
        }

        /** Whether referenced rows are found by their period and not by equal columns. */
        public boolean isTemporal() {
            return period == Period.LAST_COLUMN;
        }

        /** MATCH SIMPLE or FULL; Postgres has no MATCH PARTIAL. */
        public enum Match {
            SIMPLE,
            FULL
        }

        /**
         * What happens to the referencing row.
         *
         * @param columns the columns set by SET NULL or SET DEFAULT, when they are listed (ON DELETE only)
         */
        public record Action(Rule rule, List<Identifier> columns) {
            /** The five referential actions. */
            public enum Rule {
                NO_ACTION,
                RESTRICT,
                CASCADE,
                SET_NULL,
                SET_DEFAULT;

                /** The action as SQL source. */
                public String sql() {
                    return name().replace('_', ' ');
                }
            }

            public static final Action NO_ACTION = new Action(Rule.NO_ACTION, List.of());

            public Action {
                columns = List.copyOf(columns);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.foreignKey(this);
        }
    }

    record Check(
            Identifier name,
            SqlExpression expression,
            Inheritance inheritance,
            Validation validation,
            Optional<String> comment)
            implements Constraint {
        /** Whether inheriting tables take the check over. */
        public enum Inheritance {
            INHERIT,
            NO_INHERIT
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.check(this);
        }
    }

    /**
     * What more is known of a NOT NULL than that the column has it, which the column itself says (Postgres 18): a name
     * that somebody wrote, or one of its clauses.
     */
    record NotNull(
            Identifier name,
            Identifier column,
            Check.Inheritance inheritance,
            Validation validation,
            Optional<String> comment)
            implements Constraint {
        /** Whether only the name tells it from any other NOT NULL. */
        public boolean isPlain() {
            return inheritance == Check.Inheritance.INHERIT && validation == Validation.VALID && comment.isEmpty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notNull(this);
        }
    }

    /**
     * EXCLUDE.
     *
     * @param method the index method, {@code gist} for most
     */
    record Exclusion(
            Identifier name,
            String method,
            List<Element> elements,
            List<Identifier> include,
            Optional<SqlExpression> predicate,
            Deferral deferral,
            List<StorageParameter> parameters,
            Optional<String> comment)
            implements Constraint {
        public Exclusion {
            elements = List.copyOf(elements);
            include = List.copyOf(include);
            parameters = List.copyOf(parameters);
        }

        /**
         * One member of the rule.
         *
         * @param operator as written, {@code &&} or {@code OPERATOR(pg_catalog.=)}
         */
        public record Element(IndexElement key, String operator) {}

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exclusion(this);
        }
    }
}
