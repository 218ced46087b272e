package dev.lockstep.core.diff;

import dev.lockstep.core.model.ObjectPath;
import java.util.Comparator;
import java.util.Optional;

/**
 * One way in which two schemas do not say the same.
 *
 * @param path the object, by its name in the expected schema where it is there
 * @param aspect the attribute, in the words of the Postgres manual ({@code type}, {@code nullability}, {@code on
 *     delete}); empty when the whole object is missing or extra
 * @param expected what the expected (or earlier) schema says, empty when it says nothing
 * @param actual what the actual (or later) schema says, empty when it says nothing
 */
public record Difference(ObjectPath path, Optional<String> aspect, Optional<String> expected, Optional<String> actual)
        implements Comparable<Difference> {
    private static final Comparator<Difference> ORDER =
            Comparator.comparing(Difference::path).thenComparing(difference -> difference.aspect.orElse(""));

    public static Difference missing(ObjectPath path, String expected) {
        return new Difference(path, Optional.empty(), Optional.of(expected), Optional.empty());
    }

    public static Difference extra(ObjectPath path, String actual) {
        return new Difference(path, Optional.empty(), Optional.empty(), Optional.of(actual));
    }

    /** The same difference seen from the other side. */
    public Difference mirrored() {
        return new Difference(path, aspect, /* expected= */ actual, /* actual= */ expected);
    }

    @Override
    public int compareTo(Difference other) {
        return ORDER.compare(this, other);
    }
}
