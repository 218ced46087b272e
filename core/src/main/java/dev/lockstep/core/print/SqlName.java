package dev.lockstep.core.print;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names as statements spell them: the namespace is written unless it is {@code public}. */
public final class SqlName {
    private SqlName() {}

    public static String of(QualifiedName name) {
        // pg_catalog is searched before public, and its relations and types carry this prefix.
        boolean bare = name.namespace().equals(QualifiedName.PUBLIC)
                && !name.name().text().startsWith("pg_");
        return bare ? name.name().sql() : name.sql();
    }

    /** A type; one of {@code public} keeps its namespace where its bare name could mean a built-in type. */
    public static String of(SqlType type) {
        if (type instanceof SqlType.ArrayOf array) {
            return of(array.element()) + "[]".repeat(array.dimensions());
        }
        if (type instanceof SqlType.Named named
                && !CatalogTypeNames.contains(named.name().name())) {
            String modifiers = named.modifiers().isEmpty() ? "" : "(" + String.join(",", named.modifiers()) + ")";
            return of(named.name()) + modifiers;
        }
        return type.sql();
    }

    /** Names between brackets: {@code (symbol, taken_at)}. */
    static String bracketed(Collection<Identifier> names) {
        return names.stream().map(Identifier::sql).collect(Collectors.joining(", ", "(", ")"));
    }
}
