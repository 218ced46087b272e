package dev.lockstep.core.parse;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.Statement.Carried;
import dev.lockstep.core.statement.Statement.Passed;
import java.util.Optional;

/** Reads COMMENT ON any kind of object. */
final class CommentReader {
    private final TokenCursor cursor;
    private final int start;

    private CommentReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.start = cursor.mark();
    }

    static Statement read(TokenCursor cursor) {
        return new CommentReader(cursor).comment();
    }

    private Statement comment() {
        cursor.expect("comment", "on");
        if (cursor.accept("column")) {
            return column();
        }
        if (cursor.accept("constraint")) {
            return constraint();
        }
        if (cursor.accept("schema")) {
            PartName name = cursor.name();
            return modelled(ObjectKind.NAMESPACE, new ObjectName(Optional.empty(), name.name(), name.span()));
        }
        Optional<ObjectKind> part = KindWords.ofPart(cursor);
        if (part.isPresent()) {
            String name = cursor.name().text();
            cursor.expect("on");
            return carried(part.get(), cursor.objectName(), Optional.of(name));
        }
        if (cursor.isAny("extension", "database", "role", "tablespace", "language")) {
            cursor.takeRest();
            return new Passed(cursor.spanSince(start), Passed.Reason.NOT_COMPARED);
        }
        return object();
    }

    private Statement object() {
        Optional<ObjectKind> kind = KindWords.read(cursor);
        if (kind.isEmpty()) {
            return OtherObjects.comment(cursor, start);
        }
        ObjectName name = KindWords.name(cursor, kind.get());
        return switch (kind.get()) {
            case TABLE, INDEX, SEQUENCE, TYPE, DOMAIN -> modelled(kind.get(), name);
            case FUNCTION, PROCEDURE, AGGREGATE -> carried(kind.get(), name, SignatureReader.readIfWritten(cursor));
            default -> carried(kind.get(), name, Optional.empty());
        };
    }

    private Statement column() {
        PartName first = cursor.name();
        cursor.expectSymbol(".");
        PartName second = cursor.label();
        ObjectName table = new ObjectName(Optional.empty(), first.name(), first.span());
        PartName column = second;
        if (cursor.acceptSymbol(".")) {
            SourceSpan span = first.span().to(second.span());
            table = new ObjectName(Optional.of(first.name()), second.name(), span);
            column = cursor.label();
        }
        return part(ObjectKind.COLUMN, table, column);
    }

    private Statement constraint() {
        PartName name = cursor.name();
        cursor.expect("on");
        // A table may be called domain.
        boolean ofTable = cursor.is("domain", "is") || cursor.isSymbolBehind(".");
        ObjectKind owner = !ofTable && cursor.accept("domain") ? ObjectKind.DOMAIN : ObjectKind.CONSTRAINT;
        return part(owner, cursor.objectName(), name);
    }

    private Statement part(ObjectKind kind, ObjectName owner, PartName part) {
        Optional<String> text = text();
        return new Statement.CommentOn(cursor.spanSince(start), kind, owner, Optional.of(part), text);
    }

    private Statement modelled(ObjectKind kind, ObjectName name) {
        Optional<String> text = text();
        return new Statement.CommentOn(cursor.spanSince(start), kind, name, Optional.empty(), text);
    }

    private Statement carried(ObjectKind kind, ObjectName name, Optional<String> part) {
        text();
        return new Carried(cursor.spanSince(start), kind, name, part, Carried.Effect.CHANGES);
    }

    private Optional<String> text() {
        cursor.expect("is");
        if (cursor.accept("null")) {
            return Optional.empty();
        }
        // An empty comment is stored as none.
        String text = cursor.string();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
