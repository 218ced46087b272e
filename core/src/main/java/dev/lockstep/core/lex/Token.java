package dev.lockstep.core.lex;

import dev.lockstep.core.source.SourceSpan;

/**
 * One word of SQL.
 *
 * @param value a word folded to lower case, a quoted name or string without its quotes and escapes, anything else as
 *     written
 * @param raw the token as SQL source that can stand on one line
 */
public record Token(Kind kind, String value, String raw, SourceSpan span) {
    /** The lexical kinds of Postgres, and two of psql. */
    public enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in double quotes. */
        QUOTED,
        STRING,
        BIT_STRING,
        NUMBER,
        PARAMETER,
        OPERATOR,
        /** One of {@code ( ) [ ] , ; . :}. */
        PUNCTUATION,
        /** A psql command: a backslash and the rest of its line. */
        PSQL,
        /** The data lines behind COPY ... FROM STDIN. */
        COPY_DATA
    }

    /** Whether this is the keyword (given in lower case), not quoted. */
    public boolean isWord(String word) {
        return kind == Kind.WORD && value.equals(word);
    }

    /** Whether this is the punctuation mark or operator. */
    public boolean isSymbol(String symbol) {
        return (kind == Kind.PUNCTUATION || kind == Kind.OPERATOR) && value.equals(symbol);
    }

    /** Whether this can be a name. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }
}
