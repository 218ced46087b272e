package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.Statement.Passed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads statements that say nothing about the schema: settings, transactions, rows, privileges. */
final class SessionReader {
    private static final Set<String> SESSION = Set.of(
            "begin",
            "start",
            "commit",
            "end",
            "reset",
            "analyze",
            "vacuum",
            "discard",
            "reindex",
            "checkpoint",
            "show");
    private static final Set<String> ROWS = Set.of("insert", "update", "delete", "merge", "truncate");
    private static final Set<String> PRIVILEGES = Set.of("grant", "revoke", "reassign");

    private SessionReader() {}

    /** The statement, when it is of this class; otherwise nothing is read. */
    static Optional<Statement> read(TokenCursor cursor) {
        if (cursor.is("set")) {
            return Optional.of(set(cursor));
        }
        if (cursor.is("reset", "search_path") || cursor.is("reset", "all") || cursor.is("discard", "all")) {
            int start = cursor.mark();
            cursor.takeRest();
            return Optional.of(new Statement.SearchPath(cursor.spanSince(start), List.of("default")));
        }
        if (cursor.is("select")) {
            return Optional.of(select(cursor));
        }
        if (cursor.is("alter", "default", "privileges")) {
            return Optional.of(passed(cursor, Passed.Reason.NOT_COMPARED));
        }
        if (cursor.is("with")) {
            return Optional.of(changeOfRows(cursor));
        }
        String first = cursor.peek().value();
        if (SESSION.contains(first)) {
            return Optional.of(passed(cursor, Passed.Reason.SESSION));
        }
        if (PRIVILEGES.contains(first)) {
            return Optional.of(passed(cursor, Passed.Reason.NOT_COMPARED));
        }
        return ROWS.contains(first) ? Optional.of(passed(cursor, Passed.Reason.ROWS)) : Optional.empty();
    }

    /** A query could still make a table by SELECT INTO or change the schema by a function it calls. */
    private static Statement changeOfRows(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("with");
        while (!cursor.atEnd() && !cursor.isAny("insert", "update", "delete", "merge")) {
            cursor.skip();
        }
        if (cursor.atEnd()) {
            cursor.reset(start);
            throw new ReadFailure(Problem.REFUSED, cursor.spanOfRest(), "SELECT", "take it out of the canonical file");
        }
        return whole(cursor, start, Passed.Reason.ROWS);
    }

    static Statement passed(TokenCursor cursor, Passed.Reason reason) {
        int start = cursor.mark();
        cursor.takeRest();
        return new Passed(cursor.spanSince(start), reason);
    }

    private static Statement set(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("set");
        if (!cursor.accept("session")) {
            cursor.accept("local");
        }
        if (cursor.accept("check_function_bodies")) {
            return whole(cursor, start, Passed.Reason.FUNCTION_BODIES);
        }
        if (cursor.accept("schema")) {
            return new Statement.SearchPath(cursor.spanSince(start), List.of(cursor.string()));
        }
        if (!cursor.accept("search_path")) {
            return whole(cursor, start, Passed.Reason.SESSION);
        }
        if (!cursor.acceptSymbol("=")) {
            cursor.expect("to");
        }
        List<String> names = new ArrayList<>();
        do {
            names.add(cursor.next().value());
        } while (cursor.acceptSymbol(","));
        return new Statement.SearchPath(cursor.spanSince(start), names);
    }

    private static Statement whole(TokenCursor cursor, int start, Passed.Reason reason) {
        cursor.takeRest();
        return new Passed(cursor.spanSince(start), reason);
    }

    /**
     * {@code SELECT pg_catalog.set_config('search_path', '', false)} is how pg_dump sets the path, and {@code setval} is
     * about rows; any other call could change the schema unseen.
     */
    private static Statement select(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("select");
        if (cursor.accept("pg_catalog")) {
            cursor.expectSymbol(".");
        }
        if (cursor.is("setval")) {
            return whole(cursor, start, Passed.Reason.ROWS);
        }
        if (!cursor.accept("set_config") || !cursor.isSymbol("(")) {
            cursor.reset(start);
            throw new ReadFailure(Problem.REFUSED, cursor.spanOfRest(), "SELECT", "take it out of the canonical file");
        }
        TokenCursor inside = cursor.brackets();
        boolean path = !inside.atEnd() && inside.peek().value().equals("search_path");
        inside.next();
        if (!path || !inside.acceptSymbol(",")) {
            return whole(cursor, start, Passed.Reason.SESSION);
        }
        return new Statement.SearchPath(cursor.spanSince(start), names(inside.next()));
    }

    private static List<String> names(Token list) {
        List<String> names = new ArrayList<>();
        for (String name : list.value().split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip().replace("\"", ""));
            }
        }
        return names;
    }
}
