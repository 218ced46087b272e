package dev.lockstep.core.lex;

import java.util.regex.Pattern;

/** Resolves the escapes of {@code U&''} strings and {@code U&""} names, with the UESCAPE clause behind them. */
final class UnicodeEscapes {
    private static final String CLAUSE = "uescape";

    private UnicodeEscapes() {}

    /**
     * @param value the text with its escapes resolved
     * @param end offset behind the literal and its UESCAPE clause
     */
    record Decoded(String value, int end) {}

    static Decoded decode(String text, String inner, int end) {
        int clause = skipBlanks(text, end);
        if (!text.regionMatches(true, clause, CLAUSE, 0, CLAUSE.length())) {
            return new Decoded(resolve(inner, '\\'), end);
        }
        int quote = skipBlanks(text, clause + CLAUSE.length());
        if (quote + 2 >= text.length() || text.charAt(quote) != '\'' || text.charAt(quote + 2) != '\'') {
            return new Decoded(resolve(inner, '\\'), end);
        }
        return new Decoded(resolve(inner, text.charAt(quote + 1)), quote + 3);
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static String resolve(String inner, char mark) {
        String quoted = Pattern.quote(String.valueOf(mark));
        Pattern escape = Pattern.compile(quoted + "(?:(" + quoted + ")|\\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4}))");
        return escape.matcher(inner).replaceAll(match -> {
            if (match.group(1) != null) {
                return java.util.regex.Matcher.quoteReplacement(String.valueOf(mark));
            }
            String digits = match.group(2) != null ? match.group(2) : match.group(3);
            int codePoint = Integer.parseInt(digits, 16);
            String character = Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
            return java.util.regex.Matcher.quoteReplacement(character);
        });
    }
}
