package dev.lockstep.core.statement;

import dev.lockstep.core.model.SequenceOptions.Cycle;
import dev.lockstep.core.type.SqlType.Integral;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The options of a sequence as written.
 *
 * @param name SEQUENCE NAME of an identity column
 * @param numbers the numeric options; an empty value is NO MINVALUE or NO MAXVALUE
 */
public record SequenceClause(
        Optional<ObjectName> name,
        Optional<Integral> type,
        Map<Setting, OptionalLong> numbers,
        Optional<Cycle> cycle,
        Optional<Ownership> owner) {
    /** The options that take a number. */
    public enum Setting {
        START,
        INCREMENT,
        MIN,
        MAX,
        CACHE
    }

    /** OWNED BY a column, or by NONE. */
    public record Ownership(Optional<Column> column) {
        /** The owning column as written. */
        public record Column(ObjectName table, PartName column) {}
    }

    /** No option written. */
    public static final SequenceClause NONE =
            new SequenceClause(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

    public SequenceClause {
        numbers = Map.copyOf(numbers);
    }
}
