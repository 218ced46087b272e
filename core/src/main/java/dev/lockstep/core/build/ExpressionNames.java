package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds and renames the columns in the text of an expression, by its tokens. */
final class ExpressionNames {
    private ExpressionNames() {}

    /** Every word that may be a column. */
    static Set<Identifier> words(SqlExpression expression) {
        List<Token> tokens = tokens(expression);
        Set<Identifier> words = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (mayBeColumn(tokens, i)) {
                words.add(new Identifier(tokens.get(i).value()));
            }
        }
        return words;
    }

    /** The expression with a column under its new name. */
    static SqlExpression renamed(SqlExpression expression, Identifier before, Identifier after) {
        List<Token> tokens = tokens(expression);
        StringBuilder text = new StringBuilder(expression.text());
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (mayBeColumn(tokens, i) && token.value().equals(before.text())) {
                text.replace(token.start(), token.end(), after.sql());
            }
        }
        return new SqlExpression(text.toString());
    }

    private static boolean mayBeColumn(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean called = i + 1 < tokens.size()
                && (tokens.get(i + 1).isSymbol("(") || tokens.get(i + 1).isSymbol("."));
        boolean cast = i > 0 && tokens.get(i - 1).isSymbol("::");
        return token.isName()
                && !called
                && !cast
                && !token.value().isEmpty()
                && Identifier.byteLength(token.value()) <= Identifier.MAX_BYTES;
    }

    private static List<Token> tokens(SqlExpression expression) {
        SourceFile file = new SourceFile("", expression.text());
        return Lexer.read(file, new Problems(file)).tokens();
    }
}
