package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a check as conditions joined by AND. One that compares a column with literals is a limit of that column; what
 * any other says is left to the database. Since a check lets no row in for which one condition is false, a limit alone
 * is never stricter than the whole.
 */
final class CheckReader {
    /** A condition on one column. */
    record Rule(Identifier column, Limits limits) {}

    /**
     * A check as it was read.
     *
     * @param others how many conditions are no limits of one column
     */
    record Reading(List<Rule> rules, int others) {
        Reading {
            rules = List.copyOf(rules);
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private int others;

    private CheckReader() {}

    static Reading read(SqlExpression check) {
        SourceFile file = new SourceFile("check", check.text());
        Problems problems = new Problems(file);
        List<Token> tokens = Lexer.read(file, problems).tokens();
        CheckReader reader = new CheckReader();
        if (problems.hasErrors()) {
            return new Reading(List.of(), 1);
        }
        reader.conditions(tokens);
        return new Reading(reader.rules, reader.others);
    }

    private void conditions(List<Token> tokens) {
        List<Token> inside = withoutBrackets(tokens);
        List<List<Token>> parts = parts(inside);
        if (parts.size() > 1) {
            parts.forEach(this::conditions);
            return;
        }
        ConditionReader.read(inside).ifPresentOrElse(rules::add, () -> others++);
    }

    /** The tokens inside brackets that hold all of them. */
    private static List<Token> withoutBrackets(List<Token> tokens) {
        List<Token> inside = tokens;
        while (inside.size() > 2 && inside.get(0).isSymbol("(") && close(inside) == inside.size() - 1) {
            inside = inside.subList(1, inside.size() - 1);
        }
        return inside;
    }

    /** Where the bracket is closed that stands first. */
    private static int close(List<Token> tokens) {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            depth += depth(tokens.get(at));
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int depth(Token token) {
        boolean opens = token.isSymbol("(") || token.isSymbol("[");
        boolean closes = token.isSymbol(")") || token.isSymbol("]");
        return opens ? 1 : closes ? -1 : 0;
    }

    /** What stands between the ANDs outside of brackets; all as one where there is an OR. */
    private static List<List<Token>> parts(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean between = false;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            depth += depth(token);
            if (depth == 0 && (token.isWord("or") || token.isWord("case"))) {
                return List.of(tokens);
            }
            if (depth == 0 && token.isWord("and") && !between) {
                parts.add(tokens.subList(start, at));
                start = at + 1;
            }
            between = depth == 0 && (token.isWord("between") || (between && !token.isWord("and")));
        }
        parts.add(tokens.subList(start, tokens.size()));
        return parts;
    }
}
