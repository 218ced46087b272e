package dev.lockstep.cli.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a mistyped one was probably meant to be. */
public final class NearestWord {
    private NearestWord() {}

    /** The known word fewest edits away, when it is near enough to be a slip of the hand. */
    public static Optional<String> to(String word, Collection<String> known) {
        // Two letters changed places are two replacements.
        int limit = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Insertions, deletions and replacements that turn one word into the other. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row = nextRow(row, from.charAt(i - 1), to);
        }
        return row[to.length()];
    }

    private static int[] nextRow(int[] above, char letter, String to) {
        int[] row = new int[above.length];
        row[0] = above[0] + 1;
        for (int j = 1; j < row.length; j++) {
            int replace = above[j - 1] + (letter == to.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replace, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
