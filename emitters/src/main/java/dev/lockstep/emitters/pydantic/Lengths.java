package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.type.SqlType;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How long the values of a column may be.
 *
 * @param shortest 0 when any may be as short as it likes
 */
record Lengths(Unit unit, int shortest, OptionalInt longest) {
    /** What is counted. */
    enum Unit {
        /** By {@code char_length}: the characters of a text. */
        CHARACTERS,
        /** By {@code octet_length}. */
        BYTES,
        /** By {@code length}: the characters of a text, the bytes of a {@code bytea}. */
        EITHER
    }

    /** What both allow; they count the same. */
    Lengths and(Lengths other) {
        return new Lengths(
                unit,
                Math.max(shortest, other.shortest),
                IntStream.concat(longest.stream(), other.longest.stream()).min());
    }

    /** Whether what is counted is what Python's {@code len} counts of a value of this type. */
    boolean suit(SqlType type) {
        return (unit != Unit.BYTES && countsCharacters(type))
                || (unit != Unit.CHARACTERS && type instanceof SqlType.Bytea);
    }

    /** Whether a type's values are texts of which Postgres counts every character, as it does not of {@code char(n)}. */
    static boolean countsCharacters(SqlType type) {
        return type instanceof SqlType.Text || type instanceof SqlType.Varchar;
    }

    /** Whether a text is as long as it should be. */
    boolean allow(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= shortest && (longest.isEmpty() || length <= longest.getAsInt());
    }
}
