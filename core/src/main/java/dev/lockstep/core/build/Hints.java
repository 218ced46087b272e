package dev.lockstep.core.build;

import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ObjectName;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What to try when a name is not known: the nearest that is, or where to declare it. */
final class Hints {
    /** A name is near when at most this share of its letters differ. */
    private static final int NEAR = 3;

    private Hints() {}

    static String table(ObjectName wanted, Collection<QualifiedName> known) {
        return nearest(
                        wanted.name().text(),
                        known.stream().map(name -> name.name().text()).toList())
                .map(near -> "did you mean " + near + "?")
                .orElse("create it above this statement");
    }

    static String type(String wanted, Collection<String> known) {
        return nearest(wanted, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("declare it with CREATE TYPE or CREATE DOMAIN above this statement");
    }

    static String name(String wanted, Collection<String> known) {
        return nearest(wanted, known)
                .map(near -> "did you mean " + near + "?")
                .orElse(known.isEmpty() ? "there is none" : "there are: " + String.join(", ", known));
    }

    private static Optional<String> nearest(String wanted, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(wanted, name) <= Math.max(1, wanted.length() / NEAR))
                .min(Comparator.<String>comparingInt(name -> distance(wanted, name))
                        .thenComparing(name -> name));
    }

    /** The number of letters to change, add or remove (Levenshtein). */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
