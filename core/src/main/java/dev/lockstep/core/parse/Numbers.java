package dev.lockstep.core.parse;

import dev.lockstep.core.lex.Token;

/** Reads whole numbers. */
final class Numbers {
    private Numbers() {}

    /** The one number between brackets. */
    static int small(TokenCursor inside) {
        int number = (int) signed(inside);
        inside.expectEnd();
        return number;
    }

    /** A whole number with an optional sign. */
    static long signed(TokenCursor cursor) {
        boolean minus = cursor.acceptSymbol("-");
        if (!minus) {
            cursor.acceptSymbol("+");
        }
        if (cursor.atEnd() || cursor.peek().kind() != Token.Kind.NUMBER) {
            throw cursor.unexpected("a whole number");
        }
        String digits = cursor.peek().value().replace("_", "");
        try {
            long number = Long.parseLong(minus ? "-" + digits : digits);
            cursor.next();
            return number;
        } catch (NumberFormatException notWhole) {
            throw cursor.unexpected("a whole number");
        }
    }
}
