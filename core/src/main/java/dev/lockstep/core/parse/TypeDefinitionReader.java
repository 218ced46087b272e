package dev.lockstep.core.parse;

import dev.lockstep.core.statement.AttributeClause;
import dev.lockstep.core.statement.CompositeChange;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.PartName;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TYPE and ALTER TYPE; base types and shells are carried. */
final class TypeDefinitionReader {
    private final TokenCursor cursor;
    private final int start;

    private TypeDefinitionReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.start = cursor.mark();
    }

    static Statement create(TokenCursor cursor) {
        if (EnumReader.isEnum(cursor)) {
            return EnumReader.create(cursor);
        }
        TypeDefinitionReader reader = new TypeDefinitionReader(cursor);
        cursor.expect("create", "type");
        ObjectName name = cursor.objectName();
        if (cursor.is("as", "range")) {
            return RangeTypeReader.read(cursor, reader.start, name);
        }
        if (cursor.accept("as")) {
            return reader.composite(name);
        }
        cursor.reset(reader.start);
        return CarriedReader.create(cursor);
    }

    private Statement composite(ObjectName name) {
        List<AttributeClause> attributes = new ArrayList<>();
        TokenCursor inside = cursor.brackets();
        if (!inside.atEnd()) {
            inside.items().forEach(item -> attributes.add(attribute(item)));
        }
        return new Statement.CreateComposite(cursor.spanSince(start), name, attributes);
    }

    private static AttributeClause attribute(TokenCursor item) {
        PartName name = item.name();
        return attribute(item, name);
    }

    private static AttributeClause attribute(TokenCursor item, PartName name) {
        var type = TypeReader.read(item);
        Optional<ObjectName> collation = item.accept("collate") ? Optional.of(item.objectName()) : Optional.empty();
        AlterTableReader.behavior(item);
        item.expectEnd();
        return new AttributeClause(name, type, collation);
    }

    static Statement alter(TokenCursor cursor) {
        TypeDefinitionReader reader = new TypeDefinitionReader(cursor);
        cursor.expect("alter", "type");
        ObjectName name = cursor.objectName();
        if (cursor.is("rename", "value")) {
            cursor.reset(reader.start);
            return EnumReader.renameValue(cursor);
        }
        if (cursor.is("add", "value")) {
            cursor.reset(reader.start);
            return EnumReader.addValue(cursor);
        }
        if (!cursor.is("add", "attribute") && !cursor.is("drop", "attribute") && !cursor.is("alter", "attribute")) {
            cursor.reset(reader.start);
            return CarriedReader.alter(cursor);
        }
        List<CompositeChange> changes = new ArrayList<>();
        for (TokenCursor item : cursor.items()) {
            changes.add(change(item));
        }
        return new Statement.AlterComposite(cursor.spanSince(reader.start), name, changes);
    }

    private static CompositeChange change(TokenCursor item) {
        if (item.accept("add", "attribute")) {
            return new CompositeChange.AddAttribute(attribute(item));
        }
        if (item.accept("drop", "attribute")) {
            var existence = AlterTableReader.ifExists(item);
            PartName name = item.name();
            AlterTableReader.behavior(item);
            item.expectEnd();
            return new CompositeChange.DropAttribute(name, existence);
        }
        item.expect("alter", "attribute");
        PartName name = item.name();
        item.accept("set", "data");
        item.expect("type");
        return new CompositeChange.ChangeAttribute(attribute(item, name));
    }
}
