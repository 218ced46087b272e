package dev.lockstep.core.source;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text file under the name the user gave for it. Lines end with LF, CRLF or CR. Equal when name and text are. */
public final class SourceFile {
    private final String name;
    private final String text;

    /** Where each line starts; found when the first place is asked for, as most files are read without one. */
    private volatile int @Nullable [] lineStarts;

    /**
     * @param name the path as messages show it
     * @param text the content, without a byte order mark
     */
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** A place in a file; line and column count from 1, the column in characters (code points). */
    public record Position(int line, int column) {}

    /** The path as messages show it. */
    public String name() {
        return name;
    }

    /** The content, without a byte order mark. */
    public String text() {
        return text;
    }

    /** The place of an offset (in UTF-16 units, 0 to the length of the text). */
    public Position position(int offset) {
        int[] starts = lineStarts();
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, text.codePointCount(starts[line], offset) + 1);
    }

    /** The text of a line (counted from 1) without its end. */
    public String line(int number) {
        int start = lineStarts()[number - 1];
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceFile file && file.name.equals(name) && file.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, text);
    }

    @Override
    public String toString() {
        return name;
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known == null) {
            known = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(0, text.length())
                                    .filter(this::endsLine)
                                    .map(i -> i + 1))
                    .toArray();
            lineStarts = known;
        }
        return known;
    }

    private boolean endsLine(int i) {
        char c = text.charAt(i);
        boolean beforeLineFeed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        return c == '\n' || (c == '\r' && !beforeLineFeed);
    }
}
