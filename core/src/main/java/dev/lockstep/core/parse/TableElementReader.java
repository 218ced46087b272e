package dev.lockstep.core.parse;

import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.PartName;
import java.util.Optional;

/** Tells constraints from columns, and reads a constraint of a table. */
final class TableElementReader {
    private TableElementReader() {}

    /** Whether the definition at the cursor is a constraint; a column may be called {@code check} only in quotes. */
    static boolean isConstraint(TokenCursor cursor) {
        return cursor.is("constraint")
                || cursor.is("not", "null")
                || cursor.isAny("check", "unique", "primary", "foreign")
                || (cursor.is("exclude") && (cursor.is("exclude", "using") || cursor.isSymbolBehind("(")));
    }

    /** Reads a constraint of a table up to the cursor's end. */
    static ConstraintClause constraint(TokenCursor cursor) {
        Optional<PartName> name = cursor.accept("constraint") ? Optional.of(cursor.name()) : Optional.empty();
        if (cursor.is("not", "null")) {
            return NotNullReader.ofTable(cursor, name);
        }
        return ConstraintReader.read(ConstraintText.ofTable(cursor, name));
    }
}
