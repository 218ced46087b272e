package dev.lockstep.core.build;

import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.SequenceOptions.Cycle;
import dev.lockstep.core.statement.SequenceClause;
import dev.lockstep.core.statement.SequenceClause.Setting;
import dev.lockstep.core.type.SqlType.Integral;
import java.util.OptionalLong;

/** Works out the options of a sequence that are not written, after CREATE SEQUENCE of the manual. */
final class SequenceSettings {
    private SequenceSettings() {}

    /** The options of a new sequence. */
    static SequenceOptions created(SequenceClause clause, Integral otherwise) {
        Integral type = clause.type().orElse(otherwise);
        long increment = written(clause, Setting.INCREMENT).orElse(1);
        long max = written(clause, Setting.MAX).orElse(defaultMax(type, increment));
        long min = written(clause, Setting.MIN).orElse(defaultMin(type, increment));
        long start = written(clause, Setting.START).orElse(increment > 0 ? min : max);
        long cache = written(clause, Setting.CACHE).orElse(1);
        return new SequenceOptions(
                type, start, increment, min, max, cache, clause.cycle().orElse(Cycle.NO_CYCLE));
    }

    /** The options after ALTER SEQUENCE; what is not written stays. */
    static SequenceOptions altered(SequenceOptions before, SequenceClause clause) {
        Integral type = clause.type().orElse(before.type());
        long increment = written(clause, Setting.INCREMENT).orElse(before.increment());
        return new SequenceOptions(
                type,
                written(clause, Setting.START).orElse(before.start()),
                increment,
                bound(clause, Setting.MIN, minAfter(before, type), defaultMin(type, increment)),
                bound(clause, Setting.MAX, maxAfter(before, type), defaultMax(type, increment)),
                written(clause, Setting.CACHE).orElse(before.cache()),
                clause.cycle().orElse(before.cycle()));
    }

    private static long bound(SequenceClause clause, Setting which, long kept, long reset) {
        OptionalLong written = clause.numbers().get(which);
        return written == null ? kept : written.orElse(reset);
    }

    /** A bound that was the old type's own becomes the new type's own. */
    private static long maxAfter(SequenceOptions before, Integral type) {
        return before.max() == SequenceOptions.highest(before.type()) ? SequenceOptions.highest(type) : before.max();
    }

    private static long minAfter(SequenceOptions before, Integral type) {
        return before.min() == SequenceOptions.lowest(before.type()) ? SequenceOptions.lowest(type) : before.min();
    }

    private static long defaultMax(Integral type, long increment) {
        return increment > 0 ? SequenceOptions.highest(type) : -1;
    }

    private static long defaultMin(Integral type, long increment) {
        return increment > 0 ? 1 : SequenceOptions.lowest(type);
    }

    private static OptionalLong written(SequenceClause clause, Setting which) {
        return clause.numbers().getOrDefault(which, OptionalLong.empty());
    }
}
