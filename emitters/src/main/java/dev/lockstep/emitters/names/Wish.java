package dev.lockstep.emitters.names;

import dev.lockstep.emitters.NameBook.Use;
import java.util.List;

/**
 * A name that is needed.
 *
 * @param candidates legal names, the best first, at least one; when all are taken a number is appended to the first
 */
public record Wish(Use use, List<String> candidates) {
    public Wish {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a wish has at least one candidate");
        }
    }

    public static Wish of(Use use, String... candidates) {
        return new Wish(use, List.of(candidates));
    }
}
