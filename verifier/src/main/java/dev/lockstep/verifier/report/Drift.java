package dev.lockstep.verifier.report;

import dev.lockstep.core.diff.Difference;
import java.util.Optional;

/**
 * A difference that nobody declared, and where to look for it.
 *
 * @param canonicalLine the line of the canonical file that says the object, or the table it belongs to
 * @param targetFile the file of the target that says it
 */
public record Drift(Difference difference, Optional<Integer> canonicalLine, Optional<String> targetFile) {
    /** {@code missing}, {@code extra}, or {@code type: expected ..., found ...}. */
    public String words() {
        String expected = difference.expected().map(Drift::oneLine).orElse("nothing");
        String actual = difference.actual().map(Drift::oneLine).orElse("nothing");
        return difference
                .aspect()
                .map(aspect -> aspect + ": expected " + expected + ", found " + actual)
                .orElse(difference.actual().isPresent() ? "extra: " + actual : "missing: " + expected);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
