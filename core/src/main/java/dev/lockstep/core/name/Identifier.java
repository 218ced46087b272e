package dev.lockstep.core.name;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One name of the schema as the server stores it: unquoted, folded, at most 63 bytes of UTF-8.
 *
 * @param text the stored name, never empty
 */
public record Identifier(String text) implements Comparable<Identifier> {
    /** The longest name Postgres stores, in bytes of UTF-8 (NAMEDATALEN - 1). */
    public static final int MAX_BYTES = 63;

    /** @throws IllegalArgumentException when the name is empty, over 63 bytes or holds a NUL */
    public Identifier {
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an identifier may not be empty or hold a NUL");
        }
        if (byteLength(text) > MAX_BYTES) {
            throw new IllegalArgumentException("identifier over " + MAX_BYTES + " bytes: " + text);
        }
    }

    /** The name Postgres makes of an unquoted word: ASCII letters to lower case, others kept. */
    public static Identifier folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return new Identifier(folded.toString());
    }

    /** The length of a name in bytes of UTF-8, the unit of Postgres' limit. */
    public static int byteLength(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The name as SQL source, quoted where Postgres' {@code quote_ident} would quote it. */
    public String sql() {
        return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String text) {
        // A loop: this runs for every name that is printed, and a pattern is slow to start.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = i > 0 && c >= '0' && c <= '9';
            if (!digit && c != '_' && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return !Keywords.needsQuotes(text);
    }

    @Override
    public int compareTo(Identifier other) {
        return text.compareTo(other.text);
    }

    // The equality of a record is linked at run time, which the start of every run would wait for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identifier identifier && text.equals(identifier.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
