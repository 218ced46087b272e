package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.statement.Behavior;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads DROP of any kind of object that the model or its carried statements know by name. */
final class DropReader {
    private final TokenCursor cursor;
    private final int start;

    private DropReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.start = cursor.mark();
    }

    static Statement read(TokenCursor cursor) {
        return new DropReader(cursor).drop();
    }

    private Statement drop() {
        cursor.expect("drop");
        Optional<ObjectKind> part = KindWords.ofPart(cursor);
        if (part.isPresent()) {
            return part(part.get());
        }
        Optional<ObjectKind> kind = kind();
        if (kind.isEmpty()) {
            throw new ReadFailure(
                    Problem.NOT_UNDERSTOOD,
                    cursor.spanOfRest(),
                    "DROP " + cursor.peek().raw());
        }
        cursor.accept("concurrently");
        Existence existence = AlterTableReader.ifExists(cursor);
        List<ObjectName> names = new ArrayList<>();
        List<Optional<String>> signatures = new ArrayList<>();
        do {
            names.add(KindWords.name(cursor, kind.get()));
            if (KindWords.isRoutine(kind.get())) {
                signatures.add(SignatureReader.readIfWritten(cursor));
            }
        } while (cursor.acceptSymbol(","));
        Behavior behavior = AlterTableReader.behavior(cursor);
        return new Statement.Drop(
                cursor.spanSince(start), kind.get(), names, signatures, Optional.empty(), existence, behavior);
    }

    private Optional<ObjectKind> kind() {
        if (cursor.accept("schema")) {
            return Optional.of(ObjectKind.NAMESPACE);
        }
        return cursor.accept("extension") ? Optional.of(ObjectKind.EXTENSION) : KindWords.read(cursor);
    }

    private Statement part(ObjectKind kind) {
        Existence existence = AlterTableReader.ifExists(cursor);
        PartName name = cursor.name();
        cursor.expect("on");
        ObjectName table = cursor.objectName();
        Behavior behavior = AlterTableReader.behavior(cursor);
        return new Statement.Drop(
                cursor.spanSince(start), kind, List.of(table), List.of(), Optional.of(name), existence, behavior);
    }
}
