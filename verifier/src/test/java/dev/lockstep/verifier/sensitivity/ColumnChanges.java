package dev.lockstep.verifier.sensitivity;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Changes of one column. */
final class ColumnChanges {
    private static final Identifier NEW = new Identifier("new column");

    private ColumnChanges() {}

    /** What can be done to a column. */
    @FunctionalInterface
    interface Kind {
        String action(Column column);
    }

    static Map<String, Drawn.Maker> all() {
        Map<String, Drawn.Maker> all = new TreeMap<>();
        all.put(
                "add column",
                drawn -> drawn.table(table -> true)
                        .map(table -> SchemaChange.of(
                                ObjectPath.column(table.name(), NEW),
                                alter(table) + "ADD COLUMN " + NEW.sql() + " integer")));
        all.put(
                "rename column",
                drawn -> drawn.column(Drawn::isOwn, column -> true)
                        .map(at -> new SchemaChange(
                                List.of(alter(at.table()) + "RENAME COLUMN " + at.sql() + " TO " + NEW.sql()),
                                List.of(at.path(), ObjectPath.column(at.table().name(), NEW)))));
        put(
                all,
                "drop column",
                column -> true,
                column -> "DROP COLUMN " + column.name().sql() + " CASCADE");
        put(
                all,
                "nullability",
                ColumnChanges::isPlain,
                column -> set(column, column.isNotNull() ? "DROP NOT NULL" : "SET NOT NULL"));
        put(all, "default", ColumnChanges::isText, column -> set(column, "SET DEFAULT 'another'"));
        put(
                all,
                "no default",
                column -> column.value() instanceof ValueSource.Default,
                column -> set(column, "DROP DEFAULT"));
        put(all, "column type", ColumnChanges::isText, column -> set(column, "TYPE character varying(77)"));
        put(
                all,
                "collation",
                ColumnChanges::isText,
                column -> set(
                        column, "TYPE text COLLATE " + (column.collation().isPresent() ? "\"ucs_basic\"" : "\"C\"")));
        put(
                all,
                "identity kind",
                ColumnChanges::isIdentity,
                column -> set(column, "SET GENERATED " + otherGeneration((ValueSource.Identity) column.value())));
        put(all, "identity option", ColumnChanges::isIdentity, column -> set(column, "SET CACHE 77"));
        put(all, "no identity", ColumnChanges::isIdentity, column -> set(column, "DROP IDENTITY"));
        put(all, "generated expression", ColumnChanges::isGenerated, column -> set(column, "SET EXPRESSION AS (77)"));
        put(all, "no longer generated", ColumnChanges::isGenerated, column -> set(column, "DROP EXPRESSION"));
        put(
                all,
                "column storage",
                ColumnChanges::isText,
                column -> set(
                        column,
                        "SET STORAGE "
                                + (column.tuning().storage().equals(Optional.of("main")) ? "EXTERNAL" : "MAIN")));
        put(
                all,
                "column compression",
                ColumnChanges::isText,
                column -> set(
                        column,
                        "SET COMPRESSION " + (column.tuning().compression().isPresent() ? "default" : "pglz")));
        put(all, "statistics target", column -> true, column -> set(column, "SET STATISTICS 777"));
        all.put(
                "column comment",
                drawn -> drawn.column(table -> true, column -> true)
                        .map(at -> SchemaChange.of(
                                at.path(),
                                "COMMENT ON COLUMN " + at.table().name().sql() + "." + at.sql()
                                        + " IS 'another comment'")));
        return all;
    }

    private static void put(Map<String, Drawn.Maker> all, String name, Predicate<Column> fits, Kind kind) {
        all.put(
                name,
                drawn -> drawn.column(Drawn::isOwn, fits)
                        .map(at -> SchemaChange.of(at.path(), alter(at.table()) + kind.action(at.column()))));
    }

    private static String alter(Table table) {
        return "ALTER TABLE " + table.name().sql() + " ";
    }

    private static String set(Column column, String action) {
        return "ALTER COLUMN " + column.name().sql() + " " + action;
    }

    private static boolean isText(Column column) {
        return column.type() instanceof SqlType.Text && !isGenerated(column);
    }

    private static boolean isPlain(Column column) {
        return column.value() instanceof ValueSource.Absent || column.value() instanceof ValueSource.Default;
    }

    private static boolean isIdentity(Column column) {
        return column.value() instanceof ValueSource.Identity;
    }

    private static boolean isGenerated(Column column) {
        return column.value() instanceof ValueSource.Generated;
    }

    private static String otherGeneration(ValueSource.Identity identity) {
        return identity.generation() == ValueSource.Identity.Generation.ALWAYS ? "BY DEFAULT" : "ALWAYS";
    }
}
