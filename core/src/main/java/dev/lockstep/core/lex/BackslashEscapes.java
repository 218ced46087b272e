package dev.lockstep.core.lex;

/** Resolves the escapes of an {@code E''} string. */
final class BackslashEscapes {
    private static final String LETTERS = "bfnrt";
    private static final String MEANINGS = "\b\f\n\r\t";

    private final String inner;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private BackslashEscapes(String inner) {
        this.inner = inner;
    }

    static String decode(String inner) {
        BackslashEscapes escapes = new BackslashEscapes(inner);
        while (escapes.at < inner.length()) {
            escapes.step();
        }
        return escapes.out.toString();
    }

    private void step() {
        char c = inner.charAt(at++);
        if (c == '\'' && at < inner.length()) {
            out.append(inner.charAt(at++));
        } else if (c == '\\' && at < inner.length()) {
            escape(inner.charAt(at++));
        } else {
            out.append(c);
        }
    }

    private void escape(char letter) {
        int known = LETTERS.indexOf(letter);
        if (known >= 0) {
            out.append(MEANINGS.charAt(known));
        } else if (letter == 'x') {
            number(16, 2, letter);
        } else if (letter == 'u') {
            number(16, 4, letter);
        } else if (letter == 'U') {
            number(16, 8, letter);
        } else if (letter >= '0' && letter <= '7') {
            at--;
            number(8, 3, letter);
        } else {
            out.append(letter);
        }
    }

    private void number(int radix, int most, char letter) {
        int end = at;
        while (end < inner.length() && end - at < most && Character.digit(inner.charAt(end), radix) >= 0) {
            end++;
        }
        int codePoint = end == at ? letter : Integer.parseUnsignedInt(inner.substring(at, end), radix);
        if (Character.isValidCodePoint(codePoint)) {
            out.appendCodePoint(codePoint);
        }
        at = end;
    }
}
