package dev.lockstep.emitters.names;

import java.util.Locale;
import java.util.Set;

/**
 * A place where names must differ: the classes of a package, the fields of a class.
 *
 * @param taken names of the place that nobody may have
 */
public record NameScope(Language language, LetterCase letterCase, Set<String> taken) {
    /** Whether two names that differ only in their capitals are different. */
    public enum LetterCase {
        MATTERS,
        /** As for classes: some file systems hold only one of {@code Order.java} and {@code order.java}. */
        IGNORED
    }

    public NameScope {
        taken = Set.copyOf(taken);
    }

    String key(String name) {
        return letterCase == LetterCase.IGNORED ? name.toLowerCase(Locale.ROOT) : name;
    }
}
