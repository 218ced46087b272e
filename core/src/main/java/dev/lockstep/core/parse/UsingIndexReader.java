package dev.lockstep.core.parse;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.ConstraintClause;
import dev.lockstep.core.statement.ConstraintClause.KeyKind;
import java.util.Optional;

/** Reads ADD PRIMARY KEY or UNIQUE USING INDEX. */
final class UsingIndexReader {
    private UsingIndexReader() {}

    /** The constraint, when the cursor stands before one of this form; otherwise nothing is read. */
    static Optional<ConstraintClause> read(TokenCursor cursor) {
        int start = cursor.mark();
        Optional<Identifier> name =
                cursor.accept("constraint") ? Optional.of(cursor.name().name()) : Optional.empty();
        Optional<KeyKind> kind = kind(cursor);
        if (kind.isEmpty() || !cursor.accept("using", "index")) {
            cursor.reset(start);
            return Optional.empty();
        }
        return Optional.of(new ConstraintClause.UsingIndex(
                name, cursor.spanSince(start), kind.get(), cursor.name(), Deferrals.read(cursor)));
    }

    private static Optional<KeyKind> kind(TokenCursor cursor) {
        if (cursor.accept("primary", "key")) {
            return Optional.of(KeyKind.PRIMARY);
        }
        return cursor.accept("unique") ? Optional.of(KeyKind.UNIQUE) : Optional.empty();
    }
}
