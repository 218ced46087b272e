package dev.lockstep.cli.command;

import dev.lockstep.core.diff.Difference;

/** A difference in one line. */
final class DifferenceText {
    private DifferenceText() {}

    /** For two states in time: the expected side is the earlier one. */
    static String changed(Difference difference) {
        String object = difference.path().toString();
        if (difference.aspect().isEmpty()) {
            return object + (difference.expected().isEmpty() ? " added" : " dropped");
        }
        return object + ": " + difference.aspect().get() + " "
                + difference.expected().orElse("none") + " -> "
                + difference.actual().orElse("none");
    }
}
