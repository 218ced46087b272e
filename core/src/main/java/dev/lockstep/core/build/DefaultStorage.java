package dev.lockstep.core.build;

import dev.lockstep.core.model.Domain;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.Optional;
import java.util.Set;

/** How values of a type are stored unless a column says otherwise: {@code typstorage} of the server's catalog. */
final class DefaultStorage {
    private static final String EXTENDED = "extended";
    private static final String MAIN = "main";
    private static final String PLAIN = "plain";
    private static final Set<String> MAIN_TYPES = Set.of("inet", "cidr");
    private static final Set<String> EXTENDED_TYPES = Set.of(
            "bpchar",
            "xml",
            "path",
            "polygon",
            "tsvector",
            "jsonpath",
            "int4range",
            "int8range",
            "numrange",
            "daterange",
            "tsrange",
            "tstzrange");

    private DefaultStorage() {}

    /** Empty for a type that an extension declares. */
    static Optional<String> of(SqlType type, Draft draft) {
        if (type instanceof SqlType.Named named) {
            return ofDeclared(named.name(), draft);
        }
        if (type instanceof SqlType.BuiltIn other) {
            return ofBuiltIn(other.name());
        }
        if (type instanceof SqlType.Numeric) {
            return Optional.of(MAIN);
        }
        boolean variable = type instanceof SqlType.Text
                || type instanceof SqlType.Varchar
                || type instanceof SqlType.Char
                || type instanceof SqlType.Bytea
                || type instanceof SqlType.Json
                || type instanceof SqlType.Bits
                || type instanceof SqlType.ArrayOf;
        return Optional.of(variable ? EXTENDED : PLAIN);
    }

    private static Optional<String> ofDeclared(QualifiedName name, Draft draft) {
        Domain domain = draft.domains.get(name);
        if (domain != null) {
            return of(domain.base(), draft);
        }
        if (draft.enums.containsKey(name)) {
            return Optional.of(PLAIN);
        }
        boolean structured = draft.composites.containsKey(name) || draft.ranges.containsKey(name);
        return structured ? Optional.of(EXTENDED) : Optional.empty();
    }

    private static Optional<String> ofBuiltIn(String name) {
        if (MAIN_TYPES.contains(name)) {
            return Optional.of(MAIN);
        }
        return EXTENDED_TYPES.contains(name) ? Optional.of(EXTENDED) : Optional.empty();
    }
}
