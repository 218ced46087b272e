package dev.lockstep.core.lex;

import java.util.ArrayList;
import java.util.List;

/** Cuts tokens into statements, at the semicolons that stand outside brackets and BEGIN ATOMIC bodies. */
public final class StatementSplitter {
    private final List<RawStatement> statements = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private int brackets;
    private int blocks;

    private StatementSplitter() {}

    /** The statements of a file; psql commands and COPY data are statements of their own. */
    public static List<RawStatement> split(List<Token> tokens) {
        StatementSplitter splitter = new StatementSplitter();
        tokens.forEach(splitter::take);
        splitter.endStatement();
        return List.copyOf(splitter.statements);
    }

    private void take(Token token) {
        if (token.kind() == Token.Kind.PSQL || token.kind() == Token.Kind.COPY_DATA) {
            endStatement();
            current.add(token);
            endStatement();
        } else if (token.isSymbol(";") && brackets <= 0 && blocks == 0) {
            endStatement();
        } else {
            countNesting(token);
            current.add(token);
        }
    }

    private void countNesting(Token token) {
        if (token.isSymbol("(")) {
            brackets++;
        } else if (token.isSymbol(")")) {
            brackets--;
        } else if (token.isWord("atomic") && !current.isEmpty() && last().isWord("begin")) {
            blocks++;
        } else if (blocks > 0 && token.isWord("case")) {
            blocks++;
        } else if (blocks > 0 && token.isWord("end")) {
            blocks--;
        }
    }

    private Token last() {
        return current.get(current.size() - 1);
    }

    private void endStatement() {
        if (!current.isEmpty()) {
            statements.add(new RawStatement(current));
        }
        current = new ArrayList<>();
        brackets = 0;
        blocks = 0;
    }
}
