package dev.lockstep.core.statement;

import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.type.SqlType;
import java.util.List;

/** A type as a statement writes it. */
public sealed interface TypeClause {
    SourceSpan span();

    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R builtIn(BuiltIn type);

        R serial(Serial type);

        R declared(Declared type);

        R given(Given type);
    }

    /** A type of {@code pg_catalog}, arrays of one included. */
    record BuiltIn(SqlType type, SourceSpan span) implements TypeClause {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.builtIn(this);
        }
    }

    /** smallserial, serial or bigserial. */
    record Serial(SqlType.Integral integral, SourceSpan span) implements TypeClause {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.serial(this);
        }
    }

    /** None is written: the column of a partition or typed table has its type already. */
    record Given(SourceSpan span) implements TypeClause {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.given(this);
        }
    }

    /**
     * A type that the file or an extension declares.
     *
     * @param modifiers the words between its brackets
     * @param dimensions 0 when it is not an array
     */
    record Declared(ObjectName name, List<String> modifiers, int dimensions, SourceSpan span) implements TypeClause {
        public Declared {
            modifiers = List.copyOf(modifiers);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.declared(this);
        }
    }
}
