package dev.lockstep.core.parse;

import dev.lockstep.core.lex.Token;
import java.util.List;

/**
 * What an expression adds to the name that Postgres chooses for its index, after {@code FigureIndexColname} of the
 * server: a function's name, a column's name, a cast's type, or {@code expr}.
 */
final class ImpliedElementName {
    private ImpliedElementName() {}

    static String of(List<Token> written) {
        List<Token> tokens = withoutBrackets(written);
        if (isOneCall(tokens)) {
            return callName(tokens);
        }
        if (tokens.stream().allMatch(token -> token.isName() || token.isSymbol("."))) {
            return tokens.get(tokens.size() - 1).value();
        }
        int cast = lastCast(tokens);
        if (cast > 0) {
            String inner = of(tokens.subList(0, cast));
            return inner.equals("expr") ? typeName(tokens.subList(cast + 1, tokens.size())) : inner;
        }
        return tokens.get(0).isWord("case") ? "case" : "expr";
    }

    private static List<Token> withoutBrackets(List<Token> tokens) {
        boolean whole = tokens.size() > 2 && tokens.get(0).isSymbol("(") && closing(tokens, 0) == tokens.size() - 1;
        return whole ? withoutBrackets(tokens.subList(1, tokens.size() - 1)) : tokens;
    }

    private static boolean isOneCall(List<Token> tokens) {
        int open = openBracket(tokens);
        return open > 0 && closing(tokens, open) == tokens.size() - 1;
    }

    private static int openBracket(List<Token> tokens) {
        int i = 0;
        while (i < tokens.size() && (tokens.get(i).isName() || tokens.get(i).isSymbol("."))) {
            i++;
        }
        return i < tokens.size() && tokens.get(i).isSymbol("(") ? i : -1;
    }

    private static String callName(List<Token> tokens) {
        String name = tokens.get(openBracket(tokens) - 1).value();
        return name.equals("cast") ? "expr" : name;
    }

    private static int lastCast(List<Token> tokens) {
        int depth = 0;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(") || token.isSymbol("[")) {
                depth++;
            } else if (token.isSymbol(")") || token.isSymbol("]")) {
                depth--;
            } else if (depth == 0 && token.isSymbol("::")) {
                last = i;
            } else if (depth == 0 && token.kind() == Token.Kind.OPERATOR) {
                return -1;
            }
        }
        return last;
    }

    private static String typeName(List<Token> type) {
        return type.isEmpty() ? "expr" : type.get(type.size() - 1).value();
    }

    private static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
