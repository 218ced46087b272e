package dev.lockstep.core.format;

import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Comment;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.Coverage;
import dev.lockstep.core.statement.Coverage.Outcome;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a file holds that the normal form has no room for. */
final class Losses {
    private static final String OF_NORMAL_FORM = "set check_function_bodies = off";

    private final Problems problems;

    Losses(SourceFile file) {
        this.problems = new Problems(file);
    }

    /** Refuses statements that say nothing about the schema, and comments inside DO blocks. */
    void refuseStatements(Written written) {
        for (Written.Placed placed : written.statements()) {
            if (isLost(placed, written.file())) {
                problems.error(
                        Problem.NOT_IN_NORMAL_FORM,
                        placed.span(),
                        "this statement says nothing about the schema",
                        "take it out, or leave the file as it is and use export");
            }
            if (placed.statement() instanceof Statement.Guarded) {
                placed.raw().tokens().stream()
                        .filter(token -> token.kind() == Token.Kind.STRING)
                        .forEach(body -> refuseCommentsIn(body, written.file()));
            }
        }
        throwIfAny();
    }

    private static boolean isLost(Written.Placed placed, SourceFile file) {
        Outcome outcome = Coverage.outcome(placed.statement());
        boolean schema = outcome == Outcome.MODELLED || outcome == Outcome.CARRIED;
        String text = file.slice(placed.span()).toLowerCase(Locale.ROOT);
        return !schema && !(placed.statement() instanceof Statement.SearchPath) && !text.equals(OF_NORMAL_FORM);
    }

    private void refuseCommentsIn(Token body, SourceFile file) {
        int mark = body.raw().indexOf('$', 1) + 1;
        SourceSpan inside = new SourceSpan(body.start() + mark, body.end() - mark);
        Lexer.read(file, inside, new Problems(file)).comments().forEach(this::lost);
    }

    /** The comment has no place. */
    void lost(Comment comment) {
        problems.error(
                Problem.NOT_IN_NORMAL_FORM,
                comment.span(),
                "this comment stands at nothing that is written on its own",
                "move it above a table, a column or another object, or to the end of the file");
    }

    /** Refuses when a comment did not come through; the last defence, whatever the reason. */
    void refuseComments(ParsedSchema parsed, String formatted) {
        SourceFile file = new SourceFile("normal form", formatted);
        List<String> kept = new ArrayList<>(Lexer.read(file, new Problems(file)).comments().stream()
                .map(Comment::text)
                .toList());
        parsed.comments().stream()
                .filter(comment -> !kept.remove(comment.text()))
                .forEach(this::lost);
        throwIfAny();
    }

    void throwIfAny() {
        problems.throwIfAny();
    }
}
