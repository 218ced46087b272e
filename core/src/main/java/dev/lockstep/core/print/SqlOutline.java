package dev.lockstep.core.print;

/** Where the pieces of an expression end: words, quoted text, comments; every other character is a piece. */
final class SqlOutline {
    private SqlOutline() {}

    static boolean startsWord(char c) {
        return Character.isLetter(c) || c == '_';
    }

    static int depthChange(char c) {
        return switch (c) {
            case '(', '[' -> 1;
            case ')', ']' -> -1;
            default -> 0;
        };
    }

    /** Where the piece that starts here ends. */
    static int end(String text, int start) {
        char c = text.charAt(start);
        if (isWordPart(c)) {
            return wordEnd(text, start);
        }
        if (c == '\'' || c == '"') {
            return quotedEnd(text, start);
        }
        if (c == '$') {
            return dollarEnd(text, start);
        }
        if (text.startsWith("--", start)) {
            return behind(text, "\n", start);
        }
        return text.startsWith("/*", start) ? behind(text, "*/", start + 2) : start + 1;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '$')) {
            at++;
        }
        return at;
    }

    private static int quotedEnd(String text, int start) {
        boolean backslashEscapes =
                text.charAt(start) == '\'' && start > 0 && Character.toLowerCase(text.charAt(start - 1)) == 'e';
        for (int at = start + 1; at < text.length(); at++) {
            if (backslashEscapes && text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == text.charAt(start)) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static int dollarEnd(String text, int start) {
        int tagEnd = text.indexOf('$', start + 1);
        return tagEnd < 0 ? start + 1 : behind(text, text.substring(start, tagEnd + 1), tagEnd + 1);
    }

    private static int behind(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }
}
