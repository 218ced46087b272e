package dev.lockstep.core.print;

import dev.lockstep.core.name.QualifiedName;

/** Names of collations, which people write without their namespace when it is {@code pg_catalog}. */
final class CollationSql {
    private CollationSql() {}

    static String of(QualifiedName name) {
        return name.namespace().text().equals("pg_catalog") ? name.name().sql() : SqlName.of(name);
    }
}
