package dev.lockstep.core.build;

/**
 * How many bytes the values of a column take in a row, in UTF-8.
 *
 * @param bytes the exact number, the largest, or 0 when there is no largest
 * @param alignment of the first byte: 1, 2, 4 or 8
 */
record ColumnSize(Kind kind, int bytes, int alignment) {
    /** A length that never changes, one with a limit, one without. */
    enum Kind {
        FIXED,
        LIMITED,
        UNLIMITED
    }

    static final ColumnSize UNLIMITED = new ColumnSize(Kind.UNLIMITED, 0, 4);
    private static final int LENGTH_WORD = 4;

    static ColumnSize fixed(int bytes, int alignment) {
        return new ColumnSize(Kind.FIXED, bytes, alignment);
    }

    /** So many bytes behind the word that tells their number. */
    static ColumnSize limited(int bytes) {
        return new ColumnSize(Kind.LIMITED, LENGTH_WORD + bytes, LENGTH_WORD);
    }
}
