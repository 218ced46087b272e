package dev.lockstep.emitters.django;

import dev.lockstep.emitters.django.ConditionTokens.Token;
import java.util.List;

/** Where the readers of a condition stand in its words. */
final class ConditionCursor {
    /** The condition is not simple enough to be read. */
    static final class NotSimple extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSimple() {
            super(null, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
        }
    }

    private final List<Token> tokens;
    private int next;

    /** @param tokens with an end, as {@link ConditionTokens#read} gives them */
    ConditionCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    /** A word further on; behind the last, the end. */
    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token step() {
        Token token = peek();
        next++;
        return token;
    }

    boolean take(String sign) {
        boolean taken = peek().is(sign);
        next += taken ? 1 : 0;
        return taken;
    }

    void expect(String... signs) {
        for (String sign : signs) {
            if (!take(sign)) {
                throw new NotSimple();
            }
        }
    }
}
