package dev.lockstep.core.parse;

import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;
import dev.lockstep.core.statement.TypeClause;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TYPE ... AS RANGE. */
final class RangeTypeReader {
    private @Nullable TypeClause subtype;
    private Optional<String> operatorClass = Optional.empty();
    private Optional<ObjectName> collation = Optional.empty();
    private Optional<ObjectName> canonical = Optional.empty();
    private Optional<ObjectName> difference = Optional.empty();
    private Optional<ObjectName> multirange = Optional.empty();

    private RangeTypeReader() {}

    /** The cursor stands behind the name. */
    static Statement read(TokenCursor cursor, int start, ObjectName name) {
        RangeTypeReader reader = new RangeTypeReader();
        cursor.expect("as", "range");
        cursor.brackets().items().forEach(reader::option);
        TypeClause subtype = reader.subtype;
        if (subtype == null) {
            throw cursor.unexpected("SUBTYPE");
        }
        return new Statement.CreateRange(
                cursor.spanSince(start),
                name,
                subtype,
                reader.operatorClass,
                reader.collation,
                reader.canonical,
                reader.difference,
                reader.multirange);
    }

    private void option(TokenCursor item) {
        String word = item.next().value().toLowerCase(Locale.ROOT);
        item.expectSymbol("=");
        switch (word) {
            case "subtype" -> subtype = TypeReader.read(item);
            case "subtype_opclass" -> operatorClass = Optional.of(ElementText.written(item.objectName()));
            case "collation" -> collation = Optional.of(item.objectName());
            case "canonical" -> canonical = Optional.of(item.objectName());
            case "subtype_diff" -> difference = Optional.of(item.objectName());
            case "multirange_type_name" -> multirange = Optional.of(item.objectName());
            default -> throw item.unexpected("an option of a range type");
        }
        item.expectEnd();
    }
}
