package dev.lockstep.core.changelog;

import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.model.ObjectPath;
import java.util.Optional;

/** Says on one line how one aspect of an object changed. */
final class AspectWords {
    /** The most characters of a value that a bullet quotes. */
    private static final int LONGEST = 80;

    private AspectWords() {}

    static String of(Difference difference, String aspect) {
        ObjectPath path = difference.path();
        return switch (aspect) {
            case "name" -> "Renamed " + ObjectWords.phrase(path) + " to " + value(difference.actual());
            case "nullability" -> "Made " + path.display() + " " + value(difference.actual());
            case "definition" -> "Changed " + ObjectWords.phrase(path);
            case "comment" -> change(difference) + " comment of " + ObjectWords.phrase(path);
            default -> general(difference, aspect);
        };
    }

    private static String general(Difference difference, String aspect) {
        String object = ObjectWords.phrase(difference.path());
        if (difference.expected().isEmpty()) {
            return "Set " + aspect + " of " + object + " to " + value(difference.actual());
        }
        if (difference.actual().isEmpty()) {
            return "Removed " + aspect + " " + value(difference.expected()) + " of " + object;
        }
        return "Changed " + aspect + " of " + object + " from " + value(difference.expected()) + " to "
                + value(difference.actual());
    }

    private static String change(Difference difference) {
        if (difference.expected().isEmpty()) {
            return "Added";
        }
        return difference.actual().isEmpty() ? "Removed" : "Changed";
    }

    private static String value(Optional<String> text) {
        String line = text.orElse("").strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }
}
