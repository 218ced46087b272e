package dev.lockstep.core.grammar;

import dev.lockstep.core.lex.Token;
import java.util.List;
import java.util.Optional;

/** What a stretch of tokens should be. */
public enum Construct {
    EXPRESSION,
    /** With commas between. */
    EXPRESSIONS,
    QUERY,
    /** A whole statement; of the kinds that have readers nothing is looked at. */
    STATEMENT,
    /** Anything whose brackets close and whose commas stand between something. */
    LIST_OF_WORDS;

    /** The first mistake, if there is one. */
    public Optional<Mistake> firstMistake(List<Token> tokens) {
        Walk walk = new Walk(tokens);
        try {
            walk(new Syntax(walk));
            walk.expectEnd();
            return Optional.empty();
        } catch (Fault fault) {
            return Optional.of(fault.mistake());
        } catch (StackOverflowError tooDeep) {
            // How deep a thread can go is its own matter; those that read statements side by side can go less deep.
            int index = Math.max(0, Math.min(walk.mark(), tokens.size() - 1));
            return Optional.of(new Mistake(index, Mistake.Kind.TOO_DEEP));
        }
    }

    private void walk(Syntax syntax) {
        switch (this) {
            case EXPRESSION -> syntax.expressions.expression();
            case EXPRESSIONS -> syntax.expressions.list();
            case QUERY -> syntax.queries.query();
            case STATEMENT -> syntax.statements.statement();
            case LIST_OF_WORDS -> syntax.statements.words();
        }
    }
}
