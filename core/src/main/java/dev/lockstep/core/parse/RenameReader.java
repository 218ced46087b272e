package dev.lockstep.core.parse;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.Statement.Passed;
import java.util.Optional;

/** Reads what ALTER says of any kind of object alike: RENAME, SET SCHEMA and OWNER TO. */
final class RenameReader {
    private final TokenCursor cursor;
    private final int start;

    private RenameReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.start = cursor.mark();
    }

    /** The statement, when it is of this form; otherwise nothing is read. */
    static Optional<Statement> read(TokenCursor cursor) {
        RenameReader reader = new RenameReader(cursor);
        Optional<Statement> statement = reader.statement();
        if (statement.isEmpty()) {
            cursor.reset(reader.start);
        }
        return statement;
    }

    private Optional<Statement> statement() {
        cursor.expect("alter");
        if (cursor.accept("schema")) {
            return namespace();
        }
        Optional<ObjectKind> kind = KindWords.read(cursor);
        if (kind.isEmpty() || KindWords.isRoutine(kind.get())) {
            return Optional.empty();
        }
        Existence existence = AlterTableReader.ifExists(cursor);
        cursor.accept("only");
        ObjectName object = cursor.objectName();
        cursor.acceptSymbol("*");
        if (cursor.accept("set", "schema")) {
            Identifier namespace = cursor.name().name();
            return Optional.of(new Statement.Move(cursor.spanSince(start), kind.get(), object, namespace, existence));
        }
        if (cursor.is("owner", "to") && kind.get() != ObjectKind.TABLE) {
            cursor.takeRest();
            return Optional.of(new Passed(cursor.spanSince(start), Passed.Reason.NOT_COMPARED));
        }
        return cursor.accept("rename") ? rename(kind.get(), object, existence) : Optional.empty();
    }

    private Optional<Statement> namespace() {
        PartName name = cursor.name();
        if (cursor.accept("owner", "to")) {
            cursor.takeRest();
            return Optional.of(new Passed(cursor.spanSince(start), Passed.Reason.NOT_COMPARED));
        }
        cursor.expect("rename", "to");
        ObjectName object = new ObjectName(Optional.empty(), name.name(), name.span());
        return Optional.of(renamed(ObjectKind.NAMESPACE, object, Optional.empty(), Existence.STRICT));
    }

    private Optional<Statement> rename(ObjectKind kind, ObjectName object, Existence existence) {
        if (cursor.accept("to")) {
            return Optional.of(renamed(kind, object, Optional.empty(), existence));
        }
        if ((cursor.is("value") && kind == ObjectKind.TYPE) || kind == ObjectKind.DOMAIN) {
            return Optional.empty();
        }
        ObjectKind partKind = ObjectKind.COLUMN;
        if (cursor.accept("constraint")) {
            partKind = ObjectKind.CONSTRAINT;
        } else if (kind == ObjectKind.TYPE) {
            cursor.expect("attribute");
        } else {
            cursor.accept("column");
        }
        PartName part = cursor.name();
        cursor.expect("to");
        return Optional.of(renamed(partKind, object, Optional.of(part), existence));
    }

    private Statement renamed(ObjectKind kind, ObjectName object, Optional<PartName> part, Existence existence) {
        Identifier name = cursor.name().name();
        // Behind an attribute: the tables of the type follow in any case.
        AlterTableReader.behavior(cursor);
        return new Statement.Rename(cursor.spanSince(start), kind, object, part, name, existence);
    }
}
