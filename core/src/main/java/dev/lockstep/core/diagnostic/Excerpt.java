package dev.lockstep.core.diagnostic;

/**
 * The part of a line that a diagnostic shows: all of it, unless it is longer than a terminal is patient.
 *
 * @param indent how many characters stand before the place
 */
record Excerpt(String text, int indent) {
    private static final int LONGEST = 400;
    private static final int BEFORE = 80;
    private static final int BEHIND = 80;
    private static final String CUT = "... ";

    /** @param column of the place, counted from 1 in characters */
    static Excerpt of(String line, int column) {
        int length = line.codePointCount(0, line.length());
        if (length <= LONGEST) {
            return new Excerpt(line, column - 1);
        }
        int from = Math.max(0, column - 1 - BEFORE);
        int to = Math.min(length, column - 1 + BEHIND);
        String shown = line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to));
        String before = from > 0 ? CUT : "";
        return new Excerpt(before + shown + (to < length ? " ..." : ""), before.length() + column - 1 - from);
    }
}
