package dev.lockstep.core.parse;

import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What brackets behind a built-in type's name make of it. */
final class ModifiedTypes {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    /** Up to this many bits, {@code float(p)} is {@code real}. */
    private static final int REAL_BITS = 24;

    private ModifiedTypes() {}

    /** The type with its modifiers; empty when it takes no such. */
    static Optional<SqlType> apply(SqlType bare, List<String> words) {
        if (words.size() > 2
                || !words.stream().allMatch(word -> WHOLE.matcher(word).matches())) {
            return Optional.empty();
        }
        int first = Integer.parseInt(words.get(0));
        if (bare instanceof SqlType.Numeric) {
            int scale = words.size() == 2 ? Integer.parseInt(words.get(1)) : 0;
            return Optional.of(new SqlType.Numeric(Optional.of(new SqlType.Numeric.Digits(first, scale))));
        }
        return words.size() == 1 ? withOne(bare, first) : Optional.empty();
    }

    private static Optional<SqlType> withOne(SqlType bare, int number) {
        SqlType changed = null;
        if (bare instanceof SqlType.Varchar) {
            changed = new SqlType.Varchar(OptionalInt.of(number));
        } else if (bare instanceof SqlType.Char || bare.equals(new SqlType.BuiltIn("bpchar"))) {
            changed = new SqlType.Char(number);
        } else if (bare instanceof SqlType.Bits bits) {
            changed = new SqlType.Bits(bits.form(), OptionalInt.of(number));
        } else if (bare instanceof SqlType.Time time) {
            changed = new SqlType.Time(time.zone(), OptionalInt.of(number));
        } else if (bare instanceof SqlType.Timestamp timestamp) {
            changed = new SqlType.Timestamp(timestamp.zone(), OptionalInt.of(number));
        } else if (bare instanceof SqlType.Interval interval) {
            changed = new SqlType.Interval(interval.fields(), OptionalInt.of(number));
        } else if (bare.equals(SqlType.Floating.DOUBLE)) {
            changed = number <= REAL_BITS ? SqlType.Floating.REAL : SqlType.Floating.DOUBLE;
        }
        return Optional.ofNullable(changed);
    }
}
