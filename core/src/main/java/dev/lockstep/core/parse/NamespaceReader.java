package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.Behavior;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE SCHEMA, with what it makes in the schema, and CREATE EXTENSION. */
final class NamespaceReader {
    private NamespaceReader() {}

    static Statement schema(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("create", "schema");
        Existence existence = cursor.accept("if", "not", "exists") ? Existence.LENIENT : Existence.STRICT;
        PartName name = cursor.is("authorization") ? authorization(cursor) : cursor.name();
        if (cursor.is("authorization")) {
            authorization(cursor);
        }
        List<Statement> elements = existence == Existence.STRICT ? elements(cursor) : List.of();
        return new Statement.CreateNamespace(cursor.spanSince(start), name, existence, elements);
    }

    private static List<Statement> elements(TokenCursor cursor) {
        List<Statement> elements = new ArrayList<>();
        while (!cursor.atEnd()) {
            if (!startsElement(cursor)) {
                throw cursor.unexpected("CREATE or GRANT");
            }
            int mark = cursor.mark();
            cursor.skip();
            while (!cursor.atEnd() && !startsElement(cursor)) {
                boolean option = cursor.is("with", "grant");
                cursor.skip();
                if (option) {
                    cursor.skip();
                }
            }
            RawStatement raw = new RawStatement(cursor.since(mark), cursor.here());
            elements.add(element(raw));
        }
        return elements;
    }

    private static boolean startsElement(TokenCursor cursor) {
        return cursor.isAny("create", "grant");
    }

    /** The server takes no other kind here. */
    private static Statement element(RawStatement raw) {
        Statement element = StatementReader.statement(raw);
        boolean carried = element instanceof Statement.Carried made
                && (made.kind() == ObjectKind.VIEW || made.kind() == ObjectKind.TRIGGER);
        boolean taken = carried
                || element instanceof Statement.CreateTable
                || element instanceof Statement.CreateIndex
                || element instanceof Statement.CreateSequence
                || element instanceof Statement.Passed;
        if (!taken) {
            throw new ReadFailure(Problem.NOT_UNDERSTOOD, raw.span(), "this within CREATE SCHEMA");
        }
        return element;
    }

    private static PartName authorization(TokenCursor cursor) {
        cursor.expect("authorization");
        return cursor.label();
    }

    static Statement extension(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("create", "extension");
        Existence existence = cursor.accept("if", "not", "exists") ? Existence.LENIENT : Existence.STRICT;
        PartName name = cursor.name();
        cursor.accept("with");
        Optional<Identifier> namespace = Optional.empty();
        Optional<String> version = Optional.empty();
        Behavior dependencies = Behavior.RESTRICT;
        while (!cursor.atEnd()) {
            if (cursor.accept("schema")) {
                namespace = Optional.of(cursor.name().name());
            } else if (cursor.accept("version")) {
                version = Optional.of(cursor.next().value());
            } else if (cursor.accept("cascade")) {
                dependencies = Behavior.CASCADE;
            } else {
                throw cursor.unexpected("the end of the statement");
            }
        }
        return new Statement.CreateExtension(
                cursor.spanSince(start), name, existence, namespace, version, dependencies);
    }
}
