package dev.lockstep.core.parse;

import dev.lockstep.core.lex.Token;
import dev.lockstep.core.name.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the words of an expression that may be columns. */
final class ExpressionWords {
    private ExpressionWords() {}

    /** Every name that is not a function, a qualifier or a cast's type, once, in the order of the text. */
    static List<Identifier> of(List<Token> tokens) {
        Set<Identifier> words = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean afterCast = i > 0 && tokens.get(i - 1).isSymbol("::");
            boolean beforeMore = i + 1 < tokens.size()
                    && (tokens.get(i + 1).isSymbol("(") || tokens.get(i + 1).isSymbol("."));
            if (token.isName() && !afterCast && !beforeMore && fits(token)) {
                words.add(new Identifier(token.value()));
            }
        }
        return new ArrayList<>(words);
    }

    private static boolean fits(Token token) {
        return !token.value().isEmpty() && Identifier.byteLength(token.value()) <= Identifier.MAX_BYTES;
    }
}
