package dev.lockstep.emitters.python;

import java.util.Locale;

/** Python string literals. */
public final class PyText {
    private PyText() {}

    /** The text as a string literal, in the quotes that {@code ruff format} prefers. */
    public static String quoted(String text) {
        char quote = count(text, '"') > count(text, '\'') ? '\'' : '"';
        StringBuilder literal = new StringBuilder(text.length() + 2).append(quote);
        // Loops: every name and every text that is written comes through here.
        int point;
        for (int at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            literal.append(escaped(point, quote));
        }
        return literal.append(quote).toString();
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }

    /** The text as a literal that keeps its lines, where it has several. */
    public static String block(String text) {
        if (!text.contains("\n") || text.endsWith("\"")) {
            return quoted(text);
        }
        StringBuilder lines = new StringBuilder();
        text.codePoints()
                .forEach(point ->
                        lines.append(point == '\n' || point == '"' ? Character.toString(point) : escaped(point, '"')));
        String quotes = "\"\"\"";
        return quotes + lines.toString().replace(quotes, "\\\"\\\"\\\"") + quotes;
    }

    /** The lines of a docstring, without its quotes; what could end it or start an escape is replaced. */
    public static String docstring(String text) {
        StringBuilder lines = new StringBuilder();
        text.strip().lines().map(String::strip).forEach(line -> {
            lines.append(lines.length() == 0 ? "" : "\n");
            line.codePoints()
                    .forEach(point -> lines.append(
                            point == '"' ? "'" : point == '\\' ? "\\\\" : point == '\t' ? " " : escaped(point, '"')));
        });
        return lines.toString();
    }

    /** The lines of a docstring of a class, indented for its body. */
    public static String classDocstring(String text) {
        String lines = docstring(text);
        return lines.contains("\n") ? lines.replaceAll("\n(?=[^\n])", "\n    ") + "\n    " : lines;
    }

    private static String escaped(int point, char quote) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> point == quote ? "\\" + quote : isPlain(point) ? Character.toString(point) : hex(point);
        };
    }

    /** Letters, digits, marks and signs; not what is invisible or changes the direction of text. */
    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }

    private static String hex(int point) {
        String format = point < 0x100 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x";
        return String.format(Locale.ROOT, format, point);
    }
}
