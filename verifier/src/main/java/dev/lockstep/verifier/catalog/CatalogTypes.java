package dev.lockstep.verifier.catalog;

import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types of a database by their oids. */
final class CatalogTypes {
    private final Map<String, CatalogRow> byOid;

    CatalogTypes(List<CatalogRow> rows) {
        byOid = rows.stream().collect(Collectors.toMap(row -> row.text("oid"), Function.identity()));
    }

    /** The type that the columns {@code type}, {@code modifier}, {@code dimensions} and {@code type_text} speak of. */
    SqlType of(CatalogRow row) {
        CatalogRow type = row(row.text("type"));
        int modifier = row.number("modifier");
        String text = row.text("type_text");
        return type.optional("element")
                .<SqlType>map(element -> new SqlType.ArrayOf(
                        scalar(row(element), modifier, text), Math.max(1, row.number("dimensions"))))
                .orElseGet(() -> scalar(type, modifier, text));
    }

    /** A type without modifier. */
    SqlType plain(String oid) {
        return scalar(row(oid), TypeModifier.NONE, "");
    }

    private CatalogRow row(String oid) {
        CatalogRow row = byOid.get(oid);
        if (row == null) {
            throw new IllegalStateException("the catalog names a type that it does not hold: " + oid);
        }
        return row;
    }

    private static SqlType scalar(CatalogRow type, int modifier, String text) {
        QualifiedName name = type.name();
        return name.namespace().text().equals("pg_catalog")
                ? BuiltInTypeNames.type(name.name().text(), new TypeModifier(modifier))
                : new SqlType.Named(name, modifierWords(modifier, text));
    }

    // Only the type's own output function knows what its modifier means; format_type has called it.
    private static List<String> modifierWords(int modifier, String text) {
        int open = text.lastIndexOf('(');
        int close = text.lastIndexOf(')');
        return modifier == TypeModifier.NONE || open < 0 || close < open
                ? List.of()
                : List.of(text.substring(open + 1, close).split(",", -1));
    }
}
