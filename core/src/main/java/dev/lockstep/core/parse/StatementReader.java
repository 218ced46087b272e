package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.grammar.Construct;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.statement.Coverage;
import dev.lockstep.core.statement.Coverage.Outcome;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.Statement.Passed;
import java.util.List;
import java.util.Optional;

/** Decides by its first words which class a statement is of, and has it read by the reader of its kind. */
public final class StatementReader {
    private StatementReader() {}

    /** Reads one statement; when it cannot be read the problem is recorded and nothing returned. */
    public static Optional<Statement> read(RawStatement raw, SourceFile file, Problems problems) {
        try {
            Statement statement = statement(raw, file);
            return Optional.of(statement);
        } catch (ReadFailure failure) {
            failure.report(problems);
            return Optional.empty();
        }
    }

    static Statement statement(RawStatement raw, SourceFile file) {
        if (raw.first().kind() == Token.Kind.PSQL || raw.first().kind() == Token.Kind.COPY_DATA) {
            return PsqlReader.read(raw);
        }
        if (raw.startsWith("do")) {
            Refusals.check(raw);
            return DoReader.read(raw, file);
        }
        return statement(raw);
    }

    /** Reads a statement that can stand within another. */
    static Statement statement(RawStatement raw) {
        TokenCursor cursor = TokenCursor.over(raw);
        Refusals.check(raw);
        cursor.expect(Construct.STATEMENT, raw.tokens());
        Statement statement = classified(raw, cursor);
        cursor.expectEnd();
        cursor.expectClosed();
        if (Coverage.outcome(statement) == Outcome.MODELLED) {
            cursor.expectAllRead();
        } else {
            cursor.expect(Construct.LIST_OF_WORDS, raw.tokens());
        }
        return statement;
    }

    private static Statement classified(RawStatement raw, TokenCursor cursor) {
        if (raw.startsWith("copy")) {
            return SessionReader.passed(cursor, Passed.Reason.ROWS);
        }
        if (raw.startsWith("create")) {
            return CreateReader.read(raw, cursor);
        }
        if (raw.startsWith("comment", "on")) {
            return CommentReader.read(cursor);
        }
        if (raw.startsWith("drop")) {
            return DropReader.read(cursor);
        }
        Optional<Statement> session = SessionReader.read(cursor);
        if (session.isPresent()) {
            return session.get();
        }
        if (raw.startsWith("alter")) {
            return alter(raw, cursor);
        }
        throw new ReadFailure(Problem.SYNTAX, raw.first().span(), TokenCursor.quoted(List.of(raw.first())));
    }

    private static Statement alter(RawStatement raw, TokenCursor cursor) {
        Optional<Statement> renamed = RenameReader.read(cursor);
        if (renamed.isPresent()) {
            return renamed.get();
        }
        if (raw.startsWith("alter", "table")) {
            Optional<String> setting = TableSettings.of(cursor);
            return setting.isPresent() ? CarriedReader.setting(cursor, setting.get()) : AlterTableReader.read(cursor);
        }
        if (raw.startsWith("alter", "sequence")) {
            return SequenceStatementReader.alter(cursor);
        }
        if (raw.startsWith("alter", "domain")) {
            return DomainReader.alter(cursor);
        }
        if (raw.startsWith("alter", "type")) {
            return TypeDefinitionReader.alter(cursor);
        }
        return raw.startsWith("alter", "index") ? AlterIndexReader.read(cursor) : CarriedReader.alter(cursor);
    }
}
