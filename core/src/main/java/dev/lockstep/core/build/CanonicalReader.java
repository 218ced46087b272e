package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexed;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.StatementSplitter;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.parse.StatementReader;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceMap;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.Coverage;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a canonical file from its text to its schema. */
public final class CanonicalReader {
    /** From here on, reading on all cores gains more than starting threads costs. */
    private static final int MANY_STATEMENTS = 400;

    private CanonicalReader() {}

    /** @throws InputException with everything that is wrong with the file, at most twenty problems */
    public static ParsedSchema read(SourceFile file) {
        Problems problems = new Problems(file);
        Lexed lexed = Lexer.read(file, problems);
        // Behind an unclosed mark or too deep a bracket the statements are not the user's.
        problems.throwIfAny();
        List<RawStatement> raw = StatementSplitter.split(lexed.tokens());
        if (raw.isEmpty()) {
            problems.error(Problem.EMPTY_SCHEMA, new SourceSpan(0, 0));
        }
        List<Statement> statements = statements(raw, problems);
        // A table that could not be read would be missed by every later statement.
        problems.throwIfAny();
        Draft draft = new Draft(file, problems);
        SchemaBuilder builder = new SchemaBuilder(draft);
        statements.forEach(statement -> builder.apply(statement, problems));
        problems.throwIfAny();
        Schema schema = Freeze.of(draft);
        return new ParsedSchema(
                schema,
                new SourceMap<>(file, draft.spans),
                Coverage.of(statements),
                problems.warnings(),
                steps(statements, file),
                lexed.comments());
    }

    private static List<Statement> statements(List<RawStatement> raw, Problems problems) {
        IntStream indexes = IntStream.range(0, raw.size());
        List<Read> read = (raw.size() >= MANY_STATEMENTS ? indexes.parallel() : indexes)
                .mapToObj(i -> Read.of(raw.get(i), problems.file()))
                .toList();
        List<Statement> statements = new ArrayList<>();
        for (Read one : read) {
            problems.addAll(one.problems());
            one.statement().ifPresent(statements::add);
        }
        return statements;
    }

    /** One statement read by itself, so that statements can be read side by side. */
    private record Read(Optional<Statement> statement, Problems problems) {
        static Read of(RawStatement raw, SourceFile file) {
            Problems own = new Problems(file);
            return new Read(StatementReader.read(raw, file, own), own);
        }
    }

    private static List<LoadStep> steps(List<Statement> statements, SourceFile file) {
        List<LoadStep> steps = new ArrayList<>();
        for (Statement statement : statements) {
            if (isLoaded(statement)) {
                steps.add(new LoadStep(file.slice(statement.span()), statement.span()));
            }
        }
        return steps;
    }

    /** Rows, owners, privileges and session settings make no schema; the search path does. */
    private static boolean isLoaded(Statement statement) {
        if (statement instanceof Statement.AlterTable alter) {
            return !alter.actions().stream().allMatch(TableAction.NotCompared.class::isInstance);
        }
        return !(statement instanceof Statement.Passed);
    }
}
