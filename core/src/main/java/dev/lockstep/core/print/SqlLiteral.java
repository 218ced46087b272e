package dev.lockstep.core.print;

/** The one place that quotes text as an SQL string literal. */
public final class SqlLiteral {
    private SqlLiteral() {}

    /** The text between single quotes, for a session with {@code standard_conforming_strings} on (the default). */
    public static String of(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
