package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.lex.RawStatement;
import dev.lockstep.core.lex.Token;
import dev.lockstep.core.statement.Statement;

/** Sends each CREATE to the reader of its kind; what none models is carried. */
final class CreateReader {
    private CreateReader() {}

    static Statement read(RawStatement raw, TokenCursor cursor) {
        if (isTable(raw)) {
            return isCarriedTable(raw) ? CarriedReader.create(cursor) : CreateTableReader.read(cursor);
        }
        if (raw.startsWith("create", "index") || raw.startsWith("create", "unique", "index")) {
            return IndexReader.read(cursor);
        }
        if (raw.startsWith("create", "type") && EnumReader.isEnum(cursor)) {
            return EnumReader.create(cursor);
        }
        if (raw.startsWith("create", "domain")) {
            return DomainReader.create(cursor);
        }
        if (raw.startsWith("create", "sequence")) {
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

    /** Partitions, inheriting and typed tables take columns from elsewhere; their statement is carried whole. */
    private static boolean isCarriedTable(RawStatement raw) {
        int depth = 0;
        Token before = raw.first();
        for (Token token : raw.tokens()) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            boolean outside = depth == 0;
            if (outside && token.isWord("as")) {
                throw new ReadFailure(Problem.NOT_UNDERSTOOD, token.span(), "CREATE TABLE AS");
            }
            if (outside && (inherits(before, token) || (before.isWord("of") && token.isName()))) {
                return true;
            }
            before = token;
        }
        return false;
    }

    private static boolean inherits(Token before, Token token) {
        return token.isWord("inherits") && before.isSymbol(")");
    }
}
