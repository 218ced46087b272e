package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexed;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.StatementSplitter;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.parse.StatementKind;
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
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reads a canonical file from its text to its schema. */
public final class CanonicalReader {
    /** From here on, reading on all cores gains more than starting threads costs. */
    private static final int MANY_STATEMENTS = 400;

    private CanonicalReader() {}

    /**
     * Reads a file for a server of the default version.
     *
     * @throws InputException with everything that is wrong with the file, at most twenty problems
     */
    public static ParsedSchema read(SourceFile file) {
        return read(file, PostgresVersion.DEFAULT);
    }

    /**
     * Reads a file for a server of a version, as that server would.
     *
     * @throws InputException with everything that is wrong with the file, at most twenty problems
     */
    public static ParsedSchema read(SourceFile file, PostgresVersion version) {
        Problems problems = new Problems(file);
        Lexed lexed = Lexer.read(file, problems);
        stopAtUnreadable(lexed, problems);
        List<RawStatement> raw = StatementSplitter.split(lexed.tokens());
        if (raw.isEmpty()) {
            problems.error(Problem.EMPTY_SCHEMA, new SourceSpan(0, 0));
        }
        List<Read> read = read(raw, problems);
        List<Statement> statements =
                read.stream().map(Read::statement).flatMap(Optional::stream).toList();
        // A table that could not be read would be missed by every later statement.
        problems.throwIfAny();
        Draft draft = new Draft(file, version, problems);
        SchemaBuilder builder = new SchemaBuilder(draft);
        statements.forEach(statement -> builder.apply(statement, problems));
        problems.throwIfAny();
        Schema schema = Freeze.of(draft);
        return new ParsedSchema(
                version,
                schema,
                Freeze.formerNames(draft),
                new SourceMap<>(file, draft.spans),
                coverage(read),
                problems.warnings(),
                steps(statements, file),
                lexed.comments());
    }

    /**
     * How the statements of a file end, also when some of them are refused.
     *
     * @throws InputException when the file cannot be cut into statements
     */
    public static Coverage coverage(SourceFile file) {
        Problems problems = new Problems(file);
        Lexed lexed = Lexer.read(file, problems);
        stopAtUnreadable(lexed, problems);
        return coverage(read(StatementSplitter.split(lexed.tokens()), problems));
    }

    /**
     * Behind a mark that stays open or too deep a bracket the statements are not the user's. A quote that was left open
     * further up ends at the next one, so what comes first is often a statement that makes no sense.
     */
    private static void stopAtUnreadable(Lexed lexed, Problems problems) {
        OptionalInt unreadable = problems.firstError();
        if (unreadable.isEmpty()) {
            return;
        }
        List<Token> before = lexed.tokens().stream()
                .filter(token -> token.end() <= unreadable.getAsInt())
                .toList();
        Problems earlier = new Problems(problems.file());
        read(StatementSplitter.split(before), earlier);
        // The last statement was cut off here, so its end says nothing.
        earlier.throwIfAnyBefore(
                before.isEmpty() ? 0 : before.get(before.size() - 1).end());
        problems.throwIfAny();
    }

    private static Coverage coverage(List<Read> read) {
        return Coverage.of(read.stream().map(Read::ended).toList());
    }

    private static List<Read> read(List<RawStatement> raw, Problems problems) {
        IntStream indexes = IntStream.range(0, raw.size());
        List<Read> read = (raw.size() >= MANY_STATEMENTS ? indexes.parallel() : indexes)
                .mapToObj(i -> Read.of(raw.get(i), problems.file()))
                .toList();
        read.forEach(one -> problems.addAll(one.problems()));
        return read;
    }

    /** One statement read by itself, so that statements can be read side by side. */
    private record Read(Optional<Statement> statement, Problems problems, Coverage.Ended ended) {
        static Read of(RawStatement raw, SourceFile file) {
            Problems own = new Problems(file);
            Optional<Statement> statement = StatementReader.read(raw, file, own);
            Coverage.Outcome outcome = statement.map(Coverage::outcome).orElse(Coverage.Outcome.REFUSED);
            int tokens = raw.tokens().size();
            return new Read(statement, own, new Coverage.Ended(StatementKind.of(raw), outcome, tokens));
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

    /** Rows, owners, privileges and session settings make no schema; two settings decide what others make. */
    private static boolean isLoaded(Statement statement) {
        if (statement instanceof Statement.AlterTable alter) {
            return !alter.actions().stream().allMatch(TableAction.NotCompared.class::isInstance);
        }
        return !(statement instanceof Statement.Passed passed)
                || passed.reason() == Statement.Passed.Reason.FUNCTION_BODIES;
    }
}
