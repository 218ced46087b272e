package dev.lockstep.emitters.sql;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.source.SourceFile;
import java.util.List;

/**
 * The statements that drop what a CREATE OPERATOR, CREATE OPERATOR CLASS or CREATE OPERATOR FAMILY makes: they name
 * the operand types or the index method, which no name of the object carries.
 */
final class OperatorDrop {
    private final String condition;
    private final SourceFile statement;
    private final List<Token> tokens;

    OperatorDrop(String condition, String create) {
        this.condition = condition;
        this.statement = new SourceFile("operator", create);
        this.tokens = Lexer.read(statement, new Problems(statement)).tokens();
    }

    List<String> statements() {
        if (tokens.get(2).isWord("class")) {
            // A class without a family of its own makes one of its own name.
            String rest = textUpTo(3, "default", "for") + " USING " + text(indexAfter("using"));
            String dropClass = "DROP OPERATOR CLASS" + condition + " " + rest;
            return position("family") < 0
                    ? List.of(dropClass, "DROP OPERATOR FAMILY" + condition + " " + rest)
                    : List.of(dropClass);
        }
        if (tokens.get(2).isWord("family")) {
            String rest = textUpTo(3, "using") + " USING " + text(indexAfter("using"));
            return List.of("DROP OPERATOR FAMILY" + condition + " " + rest);
        }
        String operands = "(" + operand("leftarg") + ", " + operand("rightarg") + ")";
        return List.of("DROP OPERATOR" + condition + " " + textUpTo(2, "(") + " " + operands);
    }

    private String operand(String option) {
        int at = position(option);
        if (at < 0) {
            return "NONE";
        }
        int end = at + 2;
        while (!tokens.get(end).isSymbol(",") && !(tokens.get(end).isSymbol(")") && end == tokens.size() - 1)) {
            end++;
        }
        return statement
                .text()
                .substring(tokens.get(at + 2).start(), tokens.get(end - 1).end());
    }

    private String textUpTo(int first, String... ends) {
        int end = first;
        while (!isOneOf(tokens.get(end), ends)) {
            end++;
        }
        return statement
                .text()
                .substring(tokens.get(first).start(), tokens.get(end - 1).end());
    }

    private static boolean isOneOf(Token token, String... words) {
        return List.of(words).stream().anyMatch(word -> token.isWord(word) || token.isSymbol(word));
    }

    private String text(int at) {
        return tokens.get(at).raw();
    }

    private int indexAfter(String word) {
        return position(word) + 1;
    }

    private int position(String word) {
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i).isWord(word)) {
                return i;
            }
        }
        return -1;
    }
}
