package dev.lockstep.core.parse;

import java.io.IOException;
import net.sf.jsqlparser.parser.Provider;

/** Hands a text to JSqlParser, and the end of the text without the cost of a stack trace. */
final class PreparedProvider implements Provider {
    private final String text;
    private int at;

    PreparedProvider(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (at == text.length()) {
            throw new End();
        }
        int end = Math.min(text.length(), at + length);
        text.getChars(at, end, buffer, offset);
        int count = end - at;
        at = end;
        return count;
    }

    @Override
    public void close() {
        at = text.length();
    }

    /** What JSqlParser's own reading of characters throws at the end, ten thousand times for a large file. */
    private static final class End extends IOException {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
