package dev.lockstep.core.parse;

import java.util.Optional;

/** Tells the actions of ALTER TABLE that are carried as settings of the table. */
final class TableSettings {
    private TableSettings() {}

    /** The setting that the ALTER TABLE at the cursor changes; nothing is read. */
    static Optional<String> of(TokenCursor cursor) {
        int mark = cursor.mark();
        cursor.expect("alter", "table");
        AlterTableReader.ifExists(cursor);
        cursor.accept("only");
        cursor.objectName();
        Optional<String> setting = setting(cursor);
        cursor.reset(mark);
        return setting;
    }

    /** Whether the action at the cursor only goes back to what a new table has. */
    static boolean isDefault(TokenCursor cursor) {
        return cursor.is("disable", "row")
                || cursor.is("no", "force")
                || cursor.is("replica", "identity", "default")
                || cursor.is("set", "without", "cluster");
    }

    private static Optional<String> setting(TokenCursor cursor) {
        if (cursor.is("force", "row") || cursor.is("no", "force")) {
            return Optional.of("force row level security");
        }
        if (cursor.is("enable", "row") || cursor.is("disable", "row")) {
            return Optional.of("row level security");
        }
        if (cursor.is("replica", "identity")) {
            return Optional.of("replica identity");
        }
        if (cursor.is("cluster", "on") || cursor.is("set", "without", "cluster")) {
            return Optional.of("cluster");
        }
        if (cursor.isAny("enable", "disable")) {
            return Optional.of(SqlText.of(cursor.rest()));
        }
        return Optional.empty();
    }
}
