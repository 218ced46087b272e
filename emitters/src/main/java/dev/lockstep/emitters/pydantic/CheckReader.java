package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a check as conditions joined by AND. One that compares a column with literals is a limit of that column, which
 * {@code column IS NULL OR} before it changes nothing of; {@code IS NOT NULL} says that a column must have a value. What
 * any other says is left to the database. Since a check lets no row in for which one condition is false, a condition
 * alone is never stricter than the whole.
 */
final class CheckReader {
    /** A condition on one column. */
    record Rule(Identifier column, Limits limits) {}

    /**
     * A check as it was read.
     *
     * @param required the columns that must have a value
     * @param others how many conditions are neither
     */
    record Reading(List<Rule> rules, List<Identifier> required, int others) {
        Reading {
            rules = List.copyOf(rules);
            required = List.copyOf(required);
        }

        /** Whether it is nothing but limits of this column. */
        private boolean isAbout(Identifier column) {
            return others == 0
                    && required.isEmpty()
                    && rules.stream().allMatch(rule -> rule.column().equals(column));
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final List<Identifier> required = new ArrayList<>();
    private int others;

    private static final List<String> NULL = List.of("is", "null");
    private static final List<String> NOT_NULL = List.of("is", "not", "null");

    private CheckReader() {}

    static Reading read(SqlExpression check) {
        SourceFile file = new SourceFile("check", check.text());
        Problems problems = new Problems(file);
        List<Token> tokens = Lexer.read(file, problems).tokens();
        return problems.hasErrors() ? new Reading(List.of(), List.of(), 1) : read(tokens);
    }

    private static Reading read(List<Token> tokens) {
        CheckReader reader = new CheckReader();
        reader.conditions(tokens);
        return new Reading(reader.rules, reader.required, reader.others);
    }

    private void conditions(List<Token> tokens) {
        List<Token> inside = withoutBrackets(tokens);
        List<List<Token>> choices = parts(inside, "or");
        List<List<Token>> parts = parts(inside, "and");
        Optional<Identifier> notNull = column(inside, NOT_NULL);
        if (choices.size() > 1) {
            choice(choices);
        } else if (parts.size() > 1) {
            parts.forEach(this::conditions);
        } else if (notNull.isPresent()) {
            required.add(notNull.get());
        } else {
            ConditionReader.read(inside).ifPresentOrElse(rules::add, () -> others++);
        }
    }

    /** NULL passes every limit anyway. */
    private void choice(List<List<Token>> choices) {
        List<Identifier> absent = new ArrayList<>();
        List<List<Token>> rest = new ArrayList<>();
        for (List<Token> choice : choices) {
            column(withoutBrackets(choice), NULL).ifPresentOrElse(absent::add, () -> rest.add(choice));
        }
        Optional<Reading> limits = Optional.of(rest)
                .filter(others -> others.size() == 1 && absent.size() == 1)
                .map(others -> read(others.get(0)))
                .filter(reading -> reading.isAbout(absent.get(0)));
        limits.ifPresentOrElse(reading -> rules.addAll(reading.rules()), () -> others++);
    }

    /** The column in front of these words, when nothing else stands there. */
    private static Optional<Identifier> column(List<Token> tokens, List<String> words) {
        int behind = tokens.size() - words.size();
        boolean follows = behind > 0
                && IntStream.range(0, words.size())
                        .allMatch(at -> tokens.get(behind + at).isWord(words.get(at)));
        return follows
                ? Optional.of(withoutBrackets(tokens.subList(0, behind)))
                        .filter(left -> left.size() == 1 && left.get(0).isName())
                        .map(left -> new Identifier(left.get(0).value()))
                : Optional.empty();
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

    /** What stands between the ORs, or the ANDs, outside of brackets; all as one where there is a CASE. */
    private static List<List<Token>> parts(List<Token> tokens, String word) {
        List<List<Token>> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean between = false;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            depth += depth(token);
            if (depth == 0 && token.isWord("case")) {
                return List.of(tokens);
            }
            if (depth == 0 && token.isWord(word) && !between) {
                parts.add(tokens.subList(start, at));
                start = at + 1;
            }
            between = depth == 0 && (token.isWord("between") || (between && !token.isWord("and")));
        }
        parts.add(tokens.subList(start, tokens.size()));
        return parts;
    }
}
