package dev.lockstep.core.parse;

import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.ConstraintClause.NotNull.Spelling;
import dev.lockstep.core.statement.PartName;
import java.util.Optional;

/** Reads NOT NULL as a constraint of its own, which JSqlParser 5.4 does not know. */
final class NotNullReader {
    private NotNullReader() {}

    /** Reads {@code NOT NULL column ...}, as tables have it. */
    static ConstraintClause ofTable(TokenCursor cursor, Optional<PartName> name) {
        int start = cursor.mark();
        cursor.expect("not", "null");
        PartName column = cursor.name();
        Inheritance inheritance = inheritance(cursor);
        Validation validation = cursor.accept("not", "valid") ? Validation.NOT_VALID : Validation.VALID;
        if (inheritance == Inheritance.INHERIT) {
            inheritance = inheritance(cursor);
        }
        return new ConstraintClause.NotNull(
                name.map(PartName::name),
                cursor.spanSince(start),
                Spelling.OF_TABLE,
                column.name(),
                inheritance,
                validation);
    }

    /** Reads what stands behind {@code NOT NULL} of a column; empty when that is all there is. */
    static Optional<ConstraintClause> ofColumn(TokenCursor cursor, Optional<PartName> name, PartName column) {
        int start = cursor.mark();
        Inheritance inheritance = inheritance(cursor);
        if (name.isEmpty() && inheritance == Inheritance.INHERIT) {
            return Optional.empty();
        }
        return Optional.of(new ConstraintClause.NotNull(
                name.map(PartName::name),
                name.map(PartName::span).orElseGet(() -> cursor.spanSince(start)),
                Spelling.OF_COLUMN,
                column.name(),
                inheritance,
                Validation.VALID));
    }

    private static Inheritance inheritance(TokenCursor cursor) {
        return cursor.accept("no", "inherit") ? Inheritance.NO_INHERIT : Inheritance.INHERIT;
    }
}
