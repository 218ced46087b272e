package dev.lockstep.core.parse;

import dev.lockstep.core.lex.Token;
import java.util.List;

/** Tokens as source text on one line: comments left out, blanks between tokens kept as one blank. */
final class SqlText {
    private SqlText() {}

    static String of(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        int end = -1;
        for (Token token : tokens) {
            if (end >= 0 && token.start() > end) {
                text.append(' ');
            }
            text.append(token.raw());
            end = token.end();
        }
        return text.toString();
    }
}
