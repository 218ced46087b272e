package dev.lockstep.core.parse;

import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.IndexChange;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;

/** Reads ALTER INDEX; statistics targets of its columns are carried. */
final class AlterIndexReader {
    private AlterIndexReader() {}

    static Statement read(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("alter", "index");
        Existence existence = AlterTableReader.ifExists(cursor);
        ObjectName index = cursor.objectName();
        if (cursor.is("alter")) {
            cursor.reset(start);
            return CarriedReader.alter(cursor);
        }
        IndexChange change = change(cursor);
        return new Statement.AlterIndex(cursor.spanSince(start), index, existence, change);
    }

    private static IndexChange change(TokenCursor cursor) {
        if (cursor.accept("attach", "partition")) {
            return new IndexChange.Attach(cursor.objectName());
        }
        if (cursor.is("set") && cursor.isSymbolBehind("(")) {
            cursor.expect("set");
            return new IndexChange.SetParameters(ParameterReader.read(cursor));
        }
        if (cursor.accept("reset")) {
            return new IndexChange.ResetParameters(ParameterReader.names(cursor));
        }
        throw cursor.unexpected("an action of ALTER INDEX");
    }
}
