package dev.lockstep.core.parse;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.statement.ObjectName;
import java.util.Optional;

/** Reads the words for a kind of object in CREATE, ALTER, DROP and COMMENT ON. */
final class KindWords {
    private KindWords() {}

    /** Steps over the words; nothing is read when they are none of a kind that lives in a namespace by itself. */
    static Optional<ObjectKind> read(TokenCursor cursor) {
        return table(cursor).or(() -> type(cursor)).or(() -> routine(cursor));
    }

    private static Optional<ObjectKind> table(TokenCursor cursor) {
        if (cursor.accept("materialized", "view")) {
            return Optional.of(ObjectKind.MATERIALIZED_VIEW);
        }
        if (cursor.accept("foreign", "table")) {
            return Optional.of(ObjectKind.TABLE);
        }
        return word(cursor, "table", ObjectKind.TABLE)
                .or(() -> word(cursor, "index", ObjectKind.INDEX))
                .or(() -> word(cursor, "sequence", ObjectKind.SEQUENCE))
                .or(() -> word(cursor, "view", ObjectKind.VIEW));
    }

    private static Optional<ObjectKind> type(TokenCursor cursor) {
        return word(cursor, "type", ObjectKind.TYPE)
                .or(() -> word(cursor, "domain", ObjectKind.DOMAIN))
                .or(() -> word(cursor, "collation", ObjectKind.COLLATION))
                .or(() -> word(cursor, "statistics", ObjectKind.STATISTICS));
    }

    private static Optional<ObjectKind> routine(TokenCursor cursor) {
        return word(cursor, "function", ObjectKind.FUNCTION)
                .or(() -> word(cursor, "procedure", ObjectKind.PROCEDURE))
                .or(() -> word(cursor, "aggregate", ObjectKind.AGGREGATE));
    }

    /** A kind whose objects belong to a table: {@code name ON table}. */
    static Optional<ObjectKind> ofPart(TokenCursor cursor) {
        return word(cursor, "trigger", ObjectKind.TRIGGER)
                .or(() -> word(cursor, "policy", ObjectKind.POLICY))
                .or(() -> word(cursor, "rule", ObjectKind.RULE));
    }

    static boolean isRoutine(ObjectKind kind) {
        return kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE || kind == ObjectKind.AGGREGATE;
    }

    /** The name of an object of this kind. */
    static ObjectName name(TokenCursor cursor, ObjectKind kind) {
        return isRoutine(kind) ? cursor.routineName() : cursor.objectName();
    }

    private static Optional<ObjectKind> word(TokenCursor cursor, String word, ObjectKind kind) {
        return cursor.accept(word) ? Optional.of(kind) : Optional.empty();
    }
}
