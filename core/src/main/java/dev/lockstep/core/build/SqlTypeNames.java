package dev.lockstep.core.build;

import java.util.List;

/** The names of built-in types that a misspelt one is compared with. */
final class SqlTypeNames {
    static final List<String> COMMON = List.of(
            "bigint",
            "bigserial",
            "boolean",
            "bytea",
            "character",
            "date",
            "decimal",
            "inet",
            "integer",
            "interval",
            "json",
            "jsonb",
            "money",
            "numeric",
            "real",
            "serial",
            "smallint",
            "text",
            "time",
            "timestamp",
            "timestamptz",
            "uuid",
            "varchar",
            "xml");

    private SqlTypeNames() {}
}
