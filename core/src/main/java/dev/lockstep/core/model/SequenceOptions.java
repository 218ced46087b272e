package dev.lockstep.core.model;

import dev.lockstep.core.type.SqlType.Integral;

/**
 * Every option of a sequence with its value in force, none left to a default.
 *
 * @param start the first value
 * @param increment the step, never 0
 * @param min the lowest value
 * @param max the highest value
 * @param cache how many values a session takes at once, at least 1
 * @param cycle what happens after the last value
 */
public record SequenceOptions(Integral type, long start, long increment, long min, long max, long cache, Cycle cycle) {
    /** Whether a sequence begins again after its last value. */
    public enum Cycle {
        NO_CYCLE,
        CYCLE
    }

    /** An ascending sequence of this type with no option written. */
    public static SequenceOptions defaults(Integral type) {
        return new SequenceOptions(type, 1, 1, 1, highest(type), 1, Cycle.NO_CYCLE);
    }

    /** The highest value of an integer type, Postgres' default upper bound of a sequence of it. */
    public static long highest(Integral type) {
        return switch (type.width()) {
            case SMALLINT -> Short.MAX_VALUE;
            case INTEGER -> Integer.MAX_VALUE;
            case BIGINT -> Long.MAX_VALUE;
        };
    }

    /** The lowest value of an integer type, Postgres' default lower bound of a descending sequence of it. */
    public static long lowest(Integral type) {
        return switch (type.width()) {
            case SMALLINT -> Short.MIN_VALUE;
            case INTEGER -> Integer.MIN_VALUE;
            case BIGINT -> Long.MIN_VALUE;
        };
    }
}
