package dev.lockstep.core.lex;

import dev.lockstep.core.source.SourceSpan;
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
        splitter.endWithoutSemicolon();
        return List.copyOf(splitter.statements);
    }

    private void take(Token token) {
        if (token.kind() == Token.Kind.PSQL || token.kind() == Token.Kind.COPY_DATA) {
            endWithoutSemicolon();
            current.add(token);
            endWithoutSemicolon();
        } else if (token.isSymbol(";") && (brackets <= 0 || !isRule()) && blocks == 0) {
            endStatement(token.span());
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

    /** Only the actions of a rule have semicolons in brackets; anywhere else a bracket was left open. */
    private boolean isRule() {
        int named = current.size() > 2 && current.get(1).isWord("or") ? 3 : 1;
        return current.size() > named
                && current.get(0).isWord("create")
                && current.get(named).isWord("rule");
    }

    private Token last() {
        return current.get(current.size() - 1);
    }

    private void endWithoutSemicolon() {
        int end = current.isEmpty() ? 0 : last().end();
        endStatement(new SourceSpan(end, end));
    }

    private void endStatement(SourceSpan end) {
        if (!current.isEmpty()) {
            statements.add(new RawStatement(current, end));
        }
        current = new ArrayList<>();
        brackets = 0;
        blocks = 0;
    }
}
