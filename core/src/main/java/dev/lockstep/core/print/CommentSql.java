package dev.lockstep.core.print;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;

/** COMMENT ON, for every kind of object that the model keeps a comment of. */
final class CommentSql {
    private CommentSql() {}

    static String on(ObjectPath path, String text) {
        return "COMMENT ON " + target(path) + " IS " + SqlLiteral.of(text);
    }

    static String onDomainCheck(QualifiedName domain, Identifier check, String text) {
        return "COMMENT ON CONSTRAINT " + check.sql() + " ON DOMAIN " + SqlName.of(domain) + " IS "
                + SqlLiteral.of(text);
    }

    private static String target(ObjectPath path) {
        List<String> names = path.names();
        return switch (path.kind()) {
            case NAMESPACE -> "SCHEMA " + new Identifier(names.get(0)).sql();
            case EXTENSION -> "EXTENSION " + new Identifier(names.get(0)).sql();
            case ENUM, TYPE -> "TYPE " + object(names);
            case DOMAIN -> "DOMAIN " + object(names);
            case SEQUENCE -> "SEQUENCE " + object(names);
            case TABLE -> "TABLE " + object(names);
            case VIEW -> "VIEW " + object(names);
            case MATERIALIZED_VIEW -> "MATERIALIZED VIEW " + object(names);
            case COLUMN -> "COLUMN " + object(names) + "." + part(names);
            case CONSTRAINT -> "CONSTRAINT " + part(names) + " ON " + object(names);
            case INDEX -> "INDEX " + SqlName.of(QualifiedName.of(names.get(0), names.get(2)));
            default -> throw new IllegalArgumentException("the model keeps no comment of a " + path);
        };
    }

    private static String object(List<String> names) {
        return SqlName.of(QualifiedName.of(names.get(0), names.get(1)));
    }

    private static String part(List<String> names) {
        return new Identifier(names.get(2)).sql();
    }
}
