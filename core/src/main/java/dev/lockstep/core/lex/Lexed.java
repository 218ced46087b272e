package dev.lockstep.core.lex;

import java.util.List;

/** A file as tokens and, beside them, its comments; both in file order. */
public record Lexed(List<Token> tokens, List<Comment> comments) {
    public Lexed {
        tokens = List.copyOf(tokens);
        comments = List.copyOf(comments);
    }
}
