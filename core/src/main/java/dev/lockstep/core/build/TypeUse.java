package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.type.SqlType;

/** Finds the columns that have a declared type. */
final class TypeUse {
    private TypeUse() {}

    /** Fails when a column still has the type. */
    static void requireUnused(Draft draft, QualifiedName type, SourceSpan span) {
        for (TableDraft table : draft.tables.values()) {
            for (Column column : table.columns.values()) {
                if (isOf(column.type(), type)) {
                    throw new BuildFailure(
                            Problem.STILL_USED, span, "type " + type, ObjectPath.column(table.name, column.name()));
                }
            }
        }
    }

    /** Whether a column is of the type, or of arrays of it. */
    static boolean isOf(SqlType type, QualifiedName wanted) {
        if (type instanceof SqlType.ArrayOf array) {
            return isOf(array.element(), wanted);
        }
        return type instanceof SqlType.Named named && named.name().equals(wanted);
    }
}
