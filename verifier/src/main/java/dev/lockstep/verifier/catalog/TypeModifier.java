package dev.lockstep.verifier.catalog;

import dev.lockstep.core.type.SqlType;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code atttypmod} says, which each type packs in its own way (as its {@code typmodout} function unpacks it).
 *
 * @param value -1 for none
 */
record TypeModifier(int value) {
    static final int NONE = -1;

    // Lengths and numeric modifiers are stored with the size of a varlena header added.
    private static final int HEADER = 4;
    private static final int FULL_PRECISION = 0xFFFF;
    private static final int FIELD_MASK = 0x7FFF;
    private static final int SCALE_BITS = 0x7FF;
    private static final int SCALE_SIGN = 0x400;
    private static final int YEAR = 1 << 2;
    private static final int MONTH = 1 << 1;
    private static final int DAY = 1 << 3;
    private static final int HOUR = 1 << 10;
    private static final int MINUTE = 1 << 11;
    private static final int SECOND = 1 << 12;
    private static final Map<Integer, String> FIELDS = Map.ofEntries(
            Map.entry(YEAR, "year"),
            Map.entry(MONTH, "month"),
            Map.entry(DAY, "day"),
            Map.entry(HOUR, "hour"),
            Map.entry(MINUTE, "minute"),
            Map.entry(SECOND, "second"),
            Map.entry(YEAR | MONTH, "year to month"),
            Map.entry(DAY | HOUR, "day to hour"),
            Map.entry(DAY | HOUR | MINUTE, "day to minute"),
            Map.entry(DAY | HOUR | MINUTE | SECOND, "day to second"),
            Map.entry(HOUR | MINUTE, "hour to minute"),
            Map.entry(HOUR | MINUTE | SECOND, "hour to second"),
            Map.entry(MINUTE | SECOND, "minute to second"));

    /** As it stands: digits of a second, bits. */
    OptionalInt number() {
        return value == NONE ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** A length in characters. */
    OptionalInt length() {
        return value == NONE ? OptionalInt.empty() : OptionalInt.of(value - HEADER);
    }

    /** The digits of a numeric; the scale is a signed number of 11 bits. */
    Optional<SqlType.Numeric.Digits> digits() {
        if (value == NONE) {
            return Optional.empty();
        }
        int packed = value - HEADER;
        int scale = ((packed & SCALE_BITS) ^ SCALE_SIGN) - SCALE_SIGN;
        return Optional.of(new SqlType.Numeric.Digits((packed >> 16) & 0xFFFF, scale));
    }

    Optional<String> intervalFields() {
        return value == NONE ? Optional.empty() : Optional.ofNullable(FIELDS.get((value >> 16) & FIELD_MASK));
    }

    OptionalInt intervalPrecision() {
        int precision = value & FULL_PRECISION;
        return value == NONE || precision == FULL_PRECISION ? OptionalInt.empty() : OptionalInt.of(precision);
    }
}
