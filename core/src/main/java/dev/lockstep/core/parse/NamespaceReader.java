package dev.lockstep.core.parse;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.Behavior;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import java.util.Optional;

/** Reads CREATE SCHEMA without elements and CREATE EXTENSION. */
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
        return new Statement.CreateNamespace(cursor.spanSince(start), name, existence);
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
