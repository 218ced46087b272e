package dev.lockstep.core.lex;

/**
 * A string literal, with the literals that follow it over a line end.
 *
 * @param end offset behind it, or -1 when it is not closed
 * @param value its content, escapes resolved
 * @param source the literal as SQL on one line
 * @param prefixLength how many letters stand before the first quote
 */
record StringScan(int end, String value, String source, int prefixLength) {
    static StringScan read(String text, int start) {
        int prefix = text.indexOf('\'', start) - start;
        boolean escapes = prefix == 1 && (text.charAt(start) == 'e' || text.charAt(start) == 'E');
        StringBuilder content = new StringBuilder();
        int end = start + prefix;
        boolean adjacent = false;
        for (int open = start + prefix; open >= 0; open = continuation(text, end)) {
            adjacent = end > start + prefix;
            int close = escapes ? closingWithEscapes(text, open) : closing(text, open, '\'');
            if (close < 0) {
                return new StringScan(-1, "", "", prefix);
            }
            content.append(text, open + 1, close);
            end = close + 1;
        }
        String inner = content.toString();
        String source =
                adjacent ? text.substring(start, start + prefix) + "'" + inner + "'" : text.substring(start, end);
        if (prefix == 2) {
            UnicodeEscapes.Decoded decoded = UnicodeEscapes.decode(text, inner.replace("''", "'"), end);
            return new StringScan(decoded.end(), decoded.value(), quoted(decoded.value()), prefix);
        }
        String value = escapes ? BackslashEscapes.decode(inner) : inner.replace("''", "'");
        return new StringScan(end, value, source, prefix);
    }

    /** The offset of the mark that closes the one at {@code open}, doubled marks skipped; -1 when there is none. */
    static int closing(String text, int open, char mark) {
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == mark) {
                if (i + 1 < text.length() && text.charAt(i + 1) == mark) {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int closingWithEscapes(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || text.startsWith("''", i)) {
                i++;
            } else if (c == '\'') {
                return i;
            }
        }
        return -1;
    }

    /** The next quote, when only blanks with a line end stand between: SQL joins such literals; -1 otherwise. */
    private static int continuation(String text, int from) {
        boolean lineEnded = false;
        int i = from;
        while (i < text.length() && (text.charAt(i) <= ' ' || (lineEnded && text.startsWith("--", i)))) {
            if (text.charAt(i) == '-') {
                while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                    i++;
                }
                continue;
            }
            lineEnded |= text.charAt(i) == '\n' || text.charAt(i) == '\r';
            i++;
        }
        return lineEnded && i < text.length() && text.charAt(i) == '\'' ? i : -1;
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
