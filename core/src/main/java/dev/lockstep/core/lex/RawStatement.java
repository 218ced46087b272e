package dev.lockstep.core.lex;

import dev.lockstep.core.source.SourceSpan;
import java.util.List;

/**
 * One statement.
 *
 * @param tokens those before its semicolon; never empty
 * @param end the place of the semicolon, or where the file ends without one
 */
public record RawStatement(List<Token> tokens, SourceSpan end) {
    public RawStatement {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a statement has at least one token");
        }
    }

    public SourceSpan span() {
        return tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
    }

    public Token first() {
        return tokens.get(0);
    }

    /** Whether the statement begins with these keywords. */
    public boolean startsWith(String... words) {
        if (tokens.size() < words.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }
}
