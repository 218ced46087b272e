package dev.lockstep.core.random;

import dev.lockstep.core.random.ColumnKind.Use;
import dev.lockstep.core.random.MadeTable.MadeColumn;
import dev.lockstep.core.random.MadeTable.Sort;
import java.util.ArrayList;
import java.util.List;

/** Indexes of every method with every clause, and extended statistics. */
final class RandomIndexes {
    private final FileUnderWay file;
    private final Choices choices;

    RandomIndexes(FileUnderWay file) {
        this.file = file;
        this.choices = file.choices;
    }

    void add() {
        MadeTable table = choices.one(file.tables);
        switch (choices.below(6)) {
            case 0 -> addOf(table, Use.HASH, "hash");
            case 1 -> addOf(table, Use.GIN, "gin");
            case 2 -> addOf(table, Use.GIST, "gist");
            case 3 -> addOf(table, Use.BRIN, "brin");
            default -> addOrdered(table);
        }
    }

    private void addOf(MadeTable table, Use use, String method) {
        List<MadeColumn> columns = table.columns(use);
        if (columns.isEmpty()) {
            addOrdered(table);
            return;
        }
        MadeColumn column = choices.one(columns);
        String with = switch (method) {
            case "hash" -> "WITH (fillfactor=50)";
            case "gin" -> "WITH (fastupdate=off)";
            case "gist" -> "WITH (buffering=off)";
            default -> "WITH (pages_per_range=64)";
        };
        boolean paths = method.equals("gin") && column.kind().type().equals("jsonb");
        String opclass = paths ? file.maybe(2, " jsonb_path_ops") : "";
        file.add(
                head(table, "") + "USING " + method + " (" + column.sql() + opclass + ")",
                file.maybe(4, with),
                file.maybe(4, "WHERE " + column.sql() + " IS NOT NULL"));
    }

    private void addOrdered(MadeTable table) {
        List<MadeColumn> columns = table.columns(Use.BTREE);
        if (columns.isEmpty()) {
            return;
        }
        List<String> keys = new ArrayList<>();
        for (MadeColumn column : choices.some(columns, 1 + choices.below(3))) {
            keys.add(key(column));
        }
        boolean unique = choices.onceIn(4) && !table.is(Sort.PARTITIONED);
        file.add(
                head(table, unique ? "UNIQUE " : "") + file.maybe(3, "USING btree ") + "(" + String.join(", ", keys)
                        + ")",
                file.maybe(5, "INCLUDE (" + choices.one(columns).sql() + ")"),
                unique ? file.maybe(4, "NULLS NOT DISTINCT") : "",
                file.maybe(6, "WITH (fillfactor=80)"),
                file.maybe(4, "WHERE " + choices.one(columns).sql() + " IS NOT NULL"));
    }

    private String key(MadeColumn column) {
        String order = choices.one("", "", " DESC", " ASC", " DESC NULLS LAST", " NULLS FIRST");
        if (column.kind().is(Use.TEXT)) {
            return choices.one(
                            column.sql(),
                            "lower(" + column.sql() + "::text)",
                            column.sql() + " COLLATE \"C\"",
                            column.sql() + (column.kind().type().startsWith("char") ? "" : " text_pattern_ops"),
                            "(" + column.sql() + " || '%')")
                    + order;
        }
        return column.kind().is(Use.NUMBER)
                ? choices.one(column.sql(), column.sql(), "abs(" + column.sql() + ")", "(" + column.sql() + " + 1)")
                        + order
                : column.sql() + order;
    }

    private String head(MadeTable table, String unique) {
        String name = choices.onceIn(3) ? "" : file.fresh("idx").sql() + " ";
        return "CREATE " + unique + "INDEX " + name + "ON " + table.name().sql() + " ";
    }

    void addStatistics() {
        MadeTable table = choices.one(file.tables);
        List<MadeColumn> columns = choices.some(table.columns(Use.BTREE), 2);
        if (columns.size() == 2) {
            file.add("CREATE STATISTICS "
                    + table.name().sibling(file.fresh("stats")).sql() + file.maybe(2, " (ndistinct, dependencies)")
                    + " ON "
                    + MadeTable.list(columns) + " FROM " + table.name().sql());
        }
    }
}
