package dev.lockstep.core.lex;

/** Finds the end of a number: integers with underscores, decimals, exponents, 0x, 0o and 0b. */
final class NumberScan {
    private NumberScan() {}

    static int end(String text, int start) {
        if (text.charAt(start) == '0' && start + 1 < text.length() && "xXoObB".indexOf(text.charAt(start + 1)) >= 0) {
            int end = start + 2;
            while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
                end++;
            }
            return end;
        }
        int end = digits(text, start);
        // Two dots are the range operator of PL/pgSQL, not a decimal point.
        if (is(text, end, '.') && !is(text, end + 1, '.')) {
            end = digits(text, end + 1);
        }
        return exponent(text, end);
    }

    private static int exponent(String text, int at) {
        if (!is(text, at, 'e') && !is(text, at, 'E')) {
            return at;
        }
        int sign = is(text, at + 1, '+') || is(text, at + 1, '-') ? 1 : 0;
        int end = digits(text, at + 1 + sign);
        return end > at + 1 + sign ? end : at;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.digit(text.charAt(end), 10) >= 0 || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static boolean is(String text, int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }
}
