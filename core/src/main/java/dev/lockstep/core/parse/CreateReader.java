package dev.lockstep.core.parse;

import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.statement.Statement;

/** Sends each CREATE to the reader of its kind; what none models is carried. */
final class CreateReader {
    private CreateReader() {}

    static Statement read(RawStatement raw, TokenCursor cursor) {
        if (isTable(raw)) {
            return CreateTableReader.read(cursor);
        }
        if (raw.startsWith("create", "index") || raw.startsWith("create", "unique", "index")) {
            return IndexReader.read(cursor);
        }
        if (raw.startsWith("create", "type")) {
            return TypeDefinitionReader.create(cursor);
        }
        if (raw.startsWith("create", "domain")) {
            return DomainReader.create(cursor);
        }
        if (raw.startsWith("create", "sequence") || raw.startsWith("create", "unlogged", "sequence")) {
            return SequenceStatementReader.create(cursor);
        }
        if (raw.startsWith("create", "schema")) {
            return NamespaceReader.schema(cursor);
        }
        if (raw.startsWith("create", "extension")) {
            return NamespaceReader.extension(cursor);
        }
        return CarriedReader.create(cursor);
    }

    private static boolean isTable(RawStatement raw) {
        return raw.startsWith("create", "table") || raw.startsWith("create", "unlogged", "table");
    }
}
