package dev.lockstep.core.print;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Statements that give a table or a column another name and keep its rows. */
public final class RenameSql {
    private RenameSql() {}

    public static String column(QualifiedName table, Identifier before, Identifier after) {
        return "ALTER TABLE " + SqlName.of(table) + " RENAME COLUMN " + before.sql() + " TO " + after.sql();
    }

    /** One statement for the namespace, one for the name, each where it changes. */
    public static List<String> table(QualifiedName before, QualifiedName after) {
        List<String> statements = new ArrayList<>();
        if (!before.namespace().equals(after.namespace())) {
            statements.add("ALTER TABLE " + SqlName.of(before) + " SET SCHEMA "
                    + after.namespace().sql());
        }
        if (!before.name().equals(after.name())) {
            QualifiedName moved = new QualifiedName(after.namespace(), before.name());
            statements.add("ALTER TABLE " + SqlName.of(moved) + " RENAME TO "
                    + after.name().sql());
        }
        return statements;
    }
}
