package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.lex.Lexer;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the DO blocks of idempotent files: statements that stand directly in BEGIN ... END, guarded by IF NOT EXISTS or
 * by an EXCEPTION that catches duplicates, or chosen by the version of the server. Any other block is refused: only running it tells what it does.
 */
final class DoReader {
    private final RawStatement raw;
    private final SourceFile file;
    private final TokenCursor cursor;
    private final List<Statement> statements = new ArrayList<>();

    private DoReader(RawStatement raw, SourceFile file, List<Token> body) {
        this.raw = raw;
        this.file = file;
        this.cursor = TokenCursor.over(body);
    }

    static Statement read(RawStatement raw, SourceFile file) {
        Token body = body(raw);
        int mark = body.raw().indexOf('$', 1) + 1;
        SourceSpan inside = new SourceSpan(body.start() + mark, body.end() - mark);
        Problems problems = new Problems(file);
        List<Token> tokens = Lexer.read(file, inside, problems).tokens();
        if (problems.hasErrors() || tokens.isEmpty()) {
            throw refusal(raw);
        }
        DoReader reader = new DoReader(raw, file, tokens);
        reader.block();
        if (!reader.cursor.atEnd()) {
            throw refusal(raw);
        }
        return new Statement.Guarded(raw.span(), reader.statements);
    }

    /** The body in dollar quotes, of a block in PL/pgSQL. */
    private static Token body(RawStatement raw) {
        TokenCursor outside = TokenCursor.over(raw);
        outside.expect("do");
        boolean first = language(outside, raw);
        Token body = outside.next();
        if (!first) {
            language(outside, raw);
        }
        outside.expectEnd();
        if (body.kind() != Token.Kind.STRING || !body.raw().startsWith("$")) {
            throw refusal(raw);
        }
        return body;
    }

    private static boolean language(TokenCursor outside, RawStatement raw) {
        if (!outside.accept("language")) {
            return false;
        }
        if (!outside.next().value().equals("plpgsql")) {
            throw refusal(raw);
        }
        return true;
    }

    private void block() {
        require("begin");
        while (!cursor.isAny("end", "exception")) {
            item();
        }
        if (cursor.accept("exception")) {
            while (!cursor.is("end")) {
                handler();
            }
        }
        require("end");
        cursor.acceptSymbol(";");
    }

    private void handler() {
        require("when");
        boolean duplicate = cursor.is("others") || cursor.peek().value().startsWith("duplicate_");
        cursor.next();
        while (cursor.accept("or")) {
            cursor.next();
        }
        if (!duplicate) {
            throw refusal(raw);
        }
        require("then");
        while (!cursor.isAny("when", "end")) {
            harmless();
        }
    }

    private void item() {
        if (cursor.is("begin")) {
            block();
        } else if (cursor.accept("if")) {
            guard();
        } else if (cursor.isAny("create", "alter", "comment")) {
            statement();
        } else {
            harmless();
        }
    }

    private void guard() {
        Optional<VersionGuard> version = VersionGuard.read(cursor);
        if (version.isPresent()) {
            branches(version.get());
            return;
        }
        if (!isMissing(cursor)) {
            throw refusal(raw);
        }
        require("then");
        while (!cursor.is("end")) {
            item();
        }
        if (!cursor.accept("end", "if")) {
            throw refusal(raw);
        }
        cursor.expectSymbol(";");
    }

    /** Of two branches the one that the server takes is read. */
    private void branches(VersionGuard version) {
        require("then");
        if (version == VersionGuard.HOLDS) {
            taken();
        } else {
            passed();
        }
        if (cursor.accept("else")) {
            if (version == VersionGuard.FAILS) {
                taken();
            } else {
                passed();
            }
        }
        if (!cursor.accept("end", "if")) {
            throw refusal(raw);
        }
        cursor.expectSymbol(";");
    }

    private void taken() {
        while (!cursor.isAny("else", "elsif", "end")) {
            item();
        }
    }

    /** What no server runs need not be understood. */
    private void passed() {
        while (!cursor.isAny("else", "elsif", "end")) {
            if (cursor.isAny("if", "begin", "loop", "for", "while", "case")) {
                throw refusal(raw);
            }
            while (!cursor.acceptSymbol(";")) {
                cursor.skip();
            }
        }
    }

    /** Steps over a condition that asks whether something is not there yet. */
    private static boolean isMissing(TokenCursor condition) {
        if (condition.isSymbol("(")) {
            TokenCursor inside = condition.brackets();
            return isMissing(inside) && inside.atEnd();
        }
        if (condition.isAny("to_regclass", "to_regtype") && condition.isSymbolBehind("(")) {
            condition.next();
            condition.skip();
            return condition.accept("is", "null");
        }
        if (!condition.accept("not")) {
            return false;
        }
        TokenCursor question = condition.isSymbol("(") ? condition.brackets() : condition;
        boolean asks = question.accept("exists") && question.isSymbol("(");
        if (asks) {
            question.skip();
        }
        return asks && (question == condition || question.atEnd());
    }

    private void statement() {
        int mark = cursor.mark();
        while (!cursor.isSymbol(";")) {
            cursor.skip();
        }
        RawStatement inner = new RawStatement(cursor.since(mark), cursor.here());
        statements.add(StatementReader.statement(inner, file));
        cursor.next();
    }

    /** NULL and RAISE do nothing to the schema. */
    private void harmless() {
        if (!cursor.isAny("null", "raise")) {
            throw refusal(raw);
        }
        while (!cursor.acceptSymbol(";")) {
            cursor.skip();
        }
    }

    private void require(String word) {
        if (!cursor.accept(word)) {
            throw refusal(raw);
        }
    }

    private static ReadFailure refusal(RawStatement raw) {
        return new ReadFailure(
                Problem.REFUSED,
                raw.span(),
                "a DO block that does more than create what is missing",
                "write its statements directly");
    }
}
