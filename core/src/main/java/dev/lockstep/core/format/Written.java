package dev.lockstep.core.format;

import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.StatementSplitter;
import dev.lockstep.core.parse.StatementReader;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.Coverage;
import dev.lockstep.core.statement.Coverage.Outcome;
import dev.lockstep.core.statement.Statement;
import java.util.List;
import java.util.Optional;

/** The statements of a file as they stand in it. */
record Written(SourceFile file, List<Placed> statements) {
    /** One statement and what it says. */
    record Placed(RawStatement raw, Statement statement) {
        SourceSpan span() {
            return raw.span();
        }

        /** Whether its own text is kept, with the comments in it. */
        boolean isCarried() {
            return Coverage.outcome(statement) == Outcome.CARRIED;
        }
    }

    Written {
        statements = List.copyOf(statements);
    }

    static Written of(SourceFile file) {
        Problems problems = new Problems(file);
        List<Placed> placed = StatementSplitter.split(Lexer.read(file, problems).tokens()).stream()
                .flatMap(raw -> StatementReader.read(raw, file, problems).map(read -> new Placed(raw, read)).stream())
                .toList();
        return new Written(file, placed);
    }

    /** The statement that an offset is in. */
    Optional<Placed> around(int offset) {
        return statements.stream()
                .filter(placed -> placed.span().start() <= offset
                        && offset < placed.raw().end().start())
                .findFirst();
    }

    Optional<Placed> firstBehind(int offset) {
        return statements.stream()
                .filter(placed -> placed.span().start() >= offset)
                .findFirst();
    }

    Optional<Placed> lastBefore(int offset) {
        return statements.stream()
                .filter(placed -> placed.raw().end().start() <= offset)
                .reduce((one, later) -> later);
    }
}
