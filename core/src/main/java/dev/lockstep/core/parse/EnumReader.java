package dev.lockstep.core.parse;

import dev.lockstep.core.statement.EnumChange;
import dev.lockstep.core.statement.EnumChange.AddValue;
import dev.lockstep.core.statement.EnumChange.AddValue.Place;
import dev.lockstep.core.statement.EnumChange.AddValue.Side;
import dev.lockstep.core.statement.Existence;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TYPE ... AS ENUM, and ALTER TYPE of its labels. */
final class EnumReader {
    private EnumReader() {}

    /** Whether the cursor stands before CREATE TYPE ... AS ENUM. */
    static boolean isEnum(TokenCursor cursor) {
        int mark = cursor.mark();
        cursor.expect("create", "type");
        cursor.objectName();
        boolean found = cursor.is("as", "enum");
        cursor.reset(mark);
        return found;
    }

    static Statement create(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("create", "type");
        ObjectName name = cursor.objectName();
        cursor.expect("as", "enum");
        TokenCursor inside = cursor.brackets();
        List<String> labels = new ArrayList<>();
        while (!inside.atEnd()) {
            labels.add(inside.string());
            if (!inside.atEnd()) {
                inside.expectSymbol(",");
            }
        }
        return new Statement.CreateEnum(cursor.spanSince(start), name, labels);
    }

    static Statement addValue(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("alter", "type");
        ObjectName name = cursor.objectName();
        cursor.expect("add", "value");
        Existence existence = cursor.accept("if", "not", "exists") ? Existence.LENIENT : Existence.STRICT;
        String label = cursor.string();
        EnumChange change = new AddValue(label, existence, place(cursor));
        return new Statement.AlterEnum(cursor.spanSince(start), name, change);
    }

    static Statement renameValue(TokenCursor cursor) {
        int start = cursor.mark();
        cursor.expect("alter", "type");
        ObjectName name = cursor.objectName();
        cursor.expect("rename", "value");
        String label = cursor.string();
        cursor.expect("to");
        EnumChange change = new EnumChange.RenameValue(label, cursor.string());
        return new Statement.AlterEnum(cursor.spanSince(start), name, change);
    }

    private static Optional<Place> place(TokenCursor cursor) {
        if (cursor.accept("before")) {
            return Optional.of(new Place(Side.BEFORE, cursor.string()));
        }
        return cursor.accept("after") ? Optional.of(new Place(Side.AFTER, cursor.string())) : Optional.empty();
    }
}
