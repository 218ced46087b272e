package dev.lockstep.core.source;

/**
 * A stretch of a file.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset behind its last character
 */
public record SourceSpan(int start, int end) {
    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span ends where it starts or later: " + start + " to " + end);
        }
    }

    /** The shortest span that holds both. */
    public SourceSpan to(SourceSpan other) {
        return new SourceSpan(Math.min(start, other.start), Math.max(end, other.end));
    }
}
