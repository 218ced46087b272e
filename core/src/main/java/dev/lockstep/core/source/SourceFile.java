package dev.lockstep.core.source;

/**
 * A text file under the name the user gave for it. Lines end with LF, CRLF or CR.
 *
 * @param name the path as messages show it
 * @param text the content, without a byte order mark
 */
public record SourceFile(String name, String text) {
    /** A place in a file; line and column count from 1, the column in characters (code points). */
    public record Position(int line, int column) {}

    /** The place of an offset (in UTF-16 units, 0 to the length of the text). */
    public Position position(int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (endsLine(i)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, text.codePointCount(lineStart, offset) + 1);
    }

    /** The text of a line (counted from 1) without its end. */
    public String line(int number) {
        int start = 0;
        for (int line = 1; line < number; start++) {
            line += endsLine(start) ? 1 : 0;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    /** The whole file as one span. */
    public SourceSpan all() {
        return new SourceSpan(0, text.length());
    }

    /** The slice of a span. */
    public String slice(SourceSpan span) {
        return text.substring(span.start(), span.end());
    }

    private boolean endsLine(int i) {
        char c = text.charAt(i);
        boolean beforeLineFeed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        return c == '\n' || (c == '\r' && !beforeLineFeed);
    }
}
