package dev.lockstep.core.parse;

import dev.lockstep.core.type.SqlType;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what follows the word {@code interval}: a precision, or fields with a precision of the seconds. */
final class IntervalReader {
    private static final String[] UNITS = {"year", "month", "day", "hour", "minute", "second"};

    private IntervalReader() {}

    static SqlType read(TokenCursor cursor) {
        if (!cursor.isAny(UNITS)) {
            return new SqlType.Interval(Optional.empty(), precision(cursor));
        }
        String fields = cursor.next().value();
        if (cursor.accept("to")) {
            if (!cursor.isAny(UNITS)) {
                throw cursor.unexpected("a field of an interval");
            }
            fields += " to " + cursor.next().value();
        }
        return new SqlType.Interval(Optional.of(fields), precision(cursor));
    }

    private static OptionalInt precision(TokenCursor cursor) {
        return cursor.isSymbol("(") ? OptionalInt.of(Numbers.small(cursor.brackets())) : OptionalInt.empty();
    }
}
