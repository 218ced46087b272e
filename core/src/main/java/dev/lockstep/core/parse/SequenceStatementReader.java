package dev.lockstep.core.parse;

import dev.lockstep.core.model.Table.Persistence;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.SequenceClause;
import dev.lockstep.core.statement.Statement;

/** Reads CREATE SEQUENCE and ALTER SEQUENCE with options. */
final class SequenceStatementReader {
    private SequenceStatementReader() {}

    static Statement create(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("create");
        Persistence persistence = cursor.accept("unlogged") ? Persistence.UNLOGGED : Persistence.PERMANENT;
        cursor.expect("sequence");
        Existence existence = cursor.accept("if", "not", "exists") ? Existence.LENIENT : Existence.STRICT;
        ObjectName name = cursor.objectName();
        SequenceClause options = SequenceReader.read(cursor);
        return new Statement.CreateSequence(cursor.spanSince(start), name, existence, persistence, options);
    }

    static Statement alter(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("alter", "sequence");
        Existence existence = AlterTableReader.ifExists(cursor);
        ObjectName name = cursor.objectName();
        SequenceClause options = SequenceReader.read(cursor);
        return new Statement.AlterSequence(cursor.spanSince(start), name, existence, options);
    }
}
