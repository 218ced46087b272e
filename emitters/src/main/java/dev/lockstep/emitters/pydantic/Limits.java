package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.type.SqlType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What checks say of the values of one column; NULL passes each of them.
 *
 * @param words the only texts that pass
 * @param numbers the only numbers that pass
 * @param lengths how long a value may be
 */
record Limits(
        Optional<Bound> lower,
        Optional<Bound> upper,
        Optional<List<String>> words,
        Optional<List<BigDecimal>> numbers,
        Optional<Lengths> lengths) {
    /** No limits. */
    static final Limits NONE = between(Optional.empty(), Optional.empty());

    /** Whether a bound itself is within the limits. */
    enum Edge {
        INCLUDED,
        EXCLUDED
    }

    /** An end of what passes. */
    record Bound(BigDecimal number, Edge edge) {
        boolean isWhole() {
            return Limits.isWhole(number);
        }

        private boolean isTighterBelow(Bound other) {
            int order = number.compareTo(other.number);
            return order > 0 || (order == 0 && edge == Edge.EXCLUDED);
        }

        private boolean isTighterAbove(Bound other) {
            int order = number.compareTo(other.number);
            return order < 0 || (order == 0 && edge == Edge.EXCLUDED);
        }
    }

    static Limits above(BigDecimal number, Edge edge) {
        return between(Optional.of(new Bound(number, edge)), Optional.empty());
    }

    static Limits below(BigDecimal number, Edge edge) {
        return between(Optional.empty(), Optional.of(new Bound(number, edge)));
    }

    static Limits between(Optional<Bound> lower, Optional<Bound> upper) {
        return new Limits(lower, upper, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Limits words(List<String> words) {
        return new Limits(Optional.empty(), Optional.empty(), Optional.of(words), Optional.empty(), Optional.empty());
    }

    static Limits numbers(List<BigDecimal> numbers) {
        return new Limits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(numbers), Optional.empty());
    }

    static Limits lengths(Lengths lengths) {
        return new Limits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(lengths));
    }

    /** What passes both. */
    Limits and(Limits other) {
        return new Limits(
                Stream.concat(lower.stream(), other.lower.stream())
                        .reduce((one, two) -> two.isTighterBelow(one) ? two : one),
                Stream.concat(upper.stream(), other.upper.stream())
                        .reduce((one, two) -> two.isTighterAbove(one) ? two : one),
                both(words, other.words),
                both(numbers, other.numbers),
                Stream.concat(lengths.stream(), other.lengths.stream()).reduce(Lengths::and));
    }

    private static <T> Optional<List<T>> both(Optional<List<T>> one, Optional<List<T>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return Optional.of(one.get().stream()
                .filter(member -> other.get().contains(member))
                .toList());
    }

    /**
     * Whether Pydantic, comparing the values of this type, decides as Postgres does.
     *
     * <p>It does not for {@code real}, whose values are rounded before they are compared, nor for {@code char(n)} and
     * texts with a collation, where different texts may be equal.
     *
     * @param type the type of the column, without domains
     */
    boolean suit(Column column, SqlType type) {
        if (lengths.isPresent()) {
            return lengths.get().suit(type);
        }
        if (type instanceof SqlType.Integral) {
            return words.isEmpty()
                    && Stream.concat(lower.stream(), upper.stream()).allMatch(Bound::isWhole)
                    && numbers.stream().flatMap(List::stream).allMatch(Limits::isWhole);
        }
        if (type instanceof SqlType.Numeric || type.equals(SqlType.Floating.DOUBLE)) {
            return words.isEmpty() && numbers.isEmpty();
        }
        return Lengths.countsCharacters(type)
                && words.isPresent()
                && column.collation().isEmpty();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
