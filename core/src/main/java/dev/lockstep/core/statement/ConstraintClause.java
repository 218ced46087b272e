package dev.lockstep.core.statement;

import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.Exclusion;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.Constraint.ForeignKey.Match;
import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Constraint.Period;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A constraint as a statement writes it, on a column or a table. */
public sealed interface ConstraintClause {
    /** The name, when one is written. */
    Optional<Identifier> name();

    SourceSpan span();

    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R key(Key clause);

        R reference(Reference clause);

        R check(Check clause);

        R exclusion(Exclude clause);

        R usingIndex(UsingIndex clause);

        R notNull(NotNull clause);
    }

    /** Which of the two keys. */
    enum KeyKind {
        PRIMARY,
        UNIQUE
    }

    record Key(
            Optional<Identifier> name,
            SourceSpan span,
            KeyKind kind,
            List<Identifier> columns,
            Period period,
            List<Identifier> include,
            NullsDistinct nulls,
            Deferral deferral,
            List<StorageParameter> parameters)
            implements ConstraintClause {
        public Key {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.key(this);
        }
    }

    /**
     * FOREIGN KEY or REFERENCES.
     *
     * @param referencedColumns empty when none is written
     */
    record Reference(
            Optional<Identifier> name,
            SourceSpan span,
            List<Identifier> columns,
            ObjectName referenced,
            List<Identifier> referencedColumns,
            Period period,
            Match match,
            Action onDelete,
            Action onUpdate,
            Deferral deferral,
            Validation validation)
            implements ConstraintClause {
        public Reference {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reference(this);
        }
    }

    /** @param words the names that stand in the expression, which may be columns */
    record Check(
            Optional<Identifier> name,
            SourceSpan span,
            SqlExpression expression,
            List<Identifier> words,
            Inheritance inheritance,
            Validation validation)
            implements ConstraintClause {
        public Check {
            words = List.copyOf(words);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.check(this);
        }
    }

    record Exclude(
            Optional<Identifier> name,
            SourceSpan span,
            String method,
            List<Exclusion.Element> elements,
            List<String> impliedNames,
            List<Identifier> include,
            Optional<SqlExpression> predicate,
            Deferral deferral,
            List<StorageParameter> parameters)
            implements ConstraintClause {
        public Exclude {
            elements = List.copyOf(elements);
            impliedNames = List.copyOf(impliedNames);
            include = List.copyOf(include);
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exclusion(this);
        }
    }

    /**
     * NOT NULL with a name or a clause of its own.
     *
     * @param spelling Postgres 17 takes a name behind a column, and forgets it
     */
    record NotNull(
            Optional<Identifier> name,
            SourceSpan span,
            Spelling spelling,
            Identifier column,
            Inheritance inheritance,
            Validation validation)
            implements ConstraintClause {
        /** Where it is written. */
        public enum Spelling {
            OF_COLUMN,
            OF_TABLE
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notNull(this);
        }
    }

    /** ADD PRIMARY KEY or UNIQUE USING INDEX: the index becomes the constraint's own. */
    record UsingIndex(Optional<Identifier> name, SourceSpan span, KeyKind kind, PartName index, Deferral deferral)
            implements ConstraintClause {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.usingIndex(this);
        }
    }
}
