package dev.lockstep.core.model;

import dev.lockstep.core.name.QualifiedName;

/** Where a column's value comes from when an insert does not give one. */
public sealed interface ValueSource {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R absent(Absent source);

        R byDefault(Default source);

        R generated(Generated source);

        R identity(Identity source);

        R serial(Serial source);
    }

    /** Nowhere: NULL, or an error. Postgres stores no row for DEFAULT NULL, so that is this case too. */
    record Absent() implements ValueSource {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.absent(this);
        }
    }

    record Default(SqlExpression expression) implements ValueSource {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.byDefault(this);
        }
    }

    /** A generated column; no insert may give a value. */
    record Generated(SqlExpression expression, Persistence persistence) implements ValueSource {
        /** Computed when written, or when read (Postgres 18). */
        public enum Persistence {
            STORED,
            VIRTUAL
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.generated(this);
        }
    }

    /**
     * An identity column with its sequence.
     *
     * @param sequence the name of the sequence, implied ({@code table_column_seq}) or written
     */
    record Identity(Generation generation, QualifiedName sequence, SequenceOptions options) implements ValueSource {
        /** Whether an insert may give a value of its own. */
        public enum Generation {
            ALWAYS,
            BY_DEFAULT
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.identity(this);
        }
    }

    /**
     * A sequence that the column owns and takes its default from: what {@code serial} stands for, and what pg_dump
     * spells as CREATE SEQUENCE, OWNED BY and SET DEFAULT.
     */
    record Serial(QualifiedName sequence, SequenceOptions options) implements ValueSource {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.serial(this);
        }
    }
}
