package dev.lockstep.core.random;

import dev.lockstep.core.random.ColumnKind.Use;
import dev.lockstep.core.random.MadeTable.MadeColumn;
import dev.lockstep.core.random.MadeTable.Origin;
import dev.lockstep.core.random.MadeTable.Sort;
import dev.lockstep.core.random.RandomStatement.Element;
import java.util.ArrayList;
import java.util.List;

/** Constraints beside columns, in CREATE TABLE and in ALTER TABLE, with names given or implied. */
final class RandomConstraints {
    private final FileUnderWay file;
    private final Choices choices;

    RandomConstraints(FileUnderWay file) {
        this.file = file;
        this.choices = file.choices;
    }

    /** Behind a column. */
    String ofColumn(MadeTable table, MadeColumn column) {
        if (choices.onceIn(10) && column.kind().is(Use.BTREE)) {
            table.addKey(List.of(column));
            return named() + "UNIQUE";
        }
        if (choices.onceIn(10)) {
            return named() + "CHECK (" + condition(column) + ")" + file.maybe(6, " NO INHERIT");
        }
        return "";
    }

    /** Behind the columns. */
    List<Element> ofNewTable(MadeTable table) {
        List<Element> elements = new ArrayList<>();
        if (table.keys().isEmpty()
                && choices.onceIn(2)
                && !table.columnsForKeys().isEmpty()) {
            elements.add(primaryKey(table));
        }
        if (choices.onceIn(3) && !table.columns(Use.BTREE).isEmpty()) {
            elements.add(unique(table));
        }
        if (choices.onceIn(3)) {
            elements.add(check(table));
        }
        if (choices.onceIn(6)) {
            elements.add(exclusion(table));
        }
        for (int i = choices.below(3); i > 0 && !file.tables.isEmpty(); i--) {
            elements.addAll(foreignKey(table));
        }
        return elements;
    }

    /** Later, for one of the tables there are. */
    void addToSome() {
        MadeTable table = choices.one(file.tables);
        // What is checked of a table must be checked of its heirs and partitions, so ONLY that table is refused.
        boolean alone = !table.is(Sort.PARTITIONED) && !file.ancestors.contains(table.name());
        String alter = "ALTER TABLE " + (alone ? file.maybe(3, "ONLY ") : "")
                + table.name().sql() + " ADD ";
        List<MadeColumn> keys = table.columns(Use.BTREE);
        switch (choices.below(3)) {
            case 0 -> add(alter, check(table), table.is(Sort.PARTITIONED) ? 9 : 4);
            case 1 -> {
                if (!keys.isEmpty() && !table.is(Sort.PARTITIONED)) {
                    add(alter, unique(table), 0);
                }
            }
            default -> addForeignKey(table, alter);
        }
    }

    private void add(String alter, Element constraint, int notValid) {
        List<String> clauses = new ArrayList<>(constraint.clauses());
        if (notValid > 0 && choices.onceIn(notValid)) {
            clauses.add("NOT VALID");
        }
        file.add(new RandomStatement(alter + constraint.text(), List.of(), "", clauses));
    }

    private void addForeignKey(MadeTable table, String alter) {
        List<MadeTable> referred = referred(table);
        List<MadeColumn> given = table.given();
        if (referred.isEmpty() || table.is(Sort.PARTITIONED)) {
            return;
        }
        MadeTable other = choices.one(referred);
        List<MadeColumn> key = choices.one(other.keys());
        for (MadeColumn column : given) {
            // A key that refers to a key could refer to itself in the end, which no row could follow.
            if (key.size() == 1 && column.kind().equals(key.get(0).kind()) && !table.isInKey(column)) {
                add(alter, reference(List.of(column), other, key), other.is(Sort.PARTITIONED) ? 0 : 4);
                return;
            }
        }
    }

    private Element primaryKey(MadeTable table) {
        List<MadeColumn> columns = choices.some(table.columnsForKeys(), 1 + choices.below(2));
        String deferral = deferral();
        if (deferral.isEmpty()) {
            table.addKey(columns);
        }
        return Element.of(named() + "PRIMARY KEY (" + MadeTable.list(columns) + ")", included(table), deferral);
    }

    private Element unique(MadeTable table) {
        List<MadeColumn> columns = choices.some(table.columns(Use.BTREE), 1 + choices.below(3));
        String deferral = deferral();
        if (deferral.isEmpty()) {
            table.addKey(columns);
        }
        String nulls = file.maybe(4, "NULLS NOT DISTINCT ");
        return Element.of(
                named() + "UNIQUE " + nulls + "(" + MadeTable.list(columns) + ")",
                included(table),
                file.maybe(8, "WITH (fillfactor=60)"),
                deferral);
    }

    private String included(MadeTable table) {
        List<MadeColumn> others = table.columns().stream()
                .filter(column -> column.kind().is(Use.BTREE))
                .toList();
        return others.isEmpty()
                ? ""
                : file.maybe(8, "INCLUDE (" + choices.one(others).sql() + ")");
    }

    private Element check(MadeTable table) {
        String condition = condition(choices.one(table.columns()));
        String more = choices.onceIn(3) ? " OR " + condition(choices.one(table.columns())) : "";
        String inherit = table.is(Sort.PARTITIONED) ? "" : file.maybe(6, "NO INHERIT");
        return Element.of(named() + "CHECK (" + condition + more + ")", inherit);
    }

    private Element exclusion(MadeTable table) {
        List<MadeColumn> ranges = table.columns(Use.OVERLAP);
        if (ranges.isEmpty()) {
            return check(table);
        }
        List<MadeColumn> numbers = table.columns(Use.GIST_EQUALITY);
        String equal =
                numbers.isEmpty() ? "" : file.maybe(2, choices.one(numbers).sql() + " WITH =, ");
        return Element.of(
                named() + "EXCLUDE USING gist (" + equal + choices.one(ranges).sql() + " WITH &&)",
                file.maybe(3, "WHERE (" + choices.one(table.columns()).sql() + " IS NOT NULL)"),
                deferral());
    }

    /** A new column, or several, that refer to a key. */
    private List<Element> foreignKey(MadeTable table) {
        List<MadeTable> referred = referred(table);
        if (referred.isEmpty()) {
            return List.of();
        }
        MadeTable other = choices.one(referred);
        List<MadeColumn> key = choices.one(other.keys());
        List<Element> elements = new ArrayList<>();
        List<MadeColumn> columns = new ArrayList<>();
        for (MadeColumn referencedColumn : key) {
            MadeColumn column = new MadeColumn(
                    file.fresh(choices.one("ref_", "owner_", "of_") + (columns.isEmpty() ? "id" : "part")),
                    referencedColumn.kind(),
                    Origin.GIVEN);
            columns.add(column);
            table.columns().add(column);
            elements.add(Element.of(column.sql() + " " + column.kind().type(), file.maybe(3, "NOT NULL")));
        }
        elements.add(reference(columns, other, key));
        return elements;
    }

    private Element reference(List<MadeColumn> columns, MadeTable other, List<MadeColumn> key) {
        String delete = choices.one("CASCADE", "RESTRICT", "SET NULL", "SET DEFAULT", "NO ACTION");
        String some =
                delete.startsWith("SET") ? file.maybe(3, " (" + columns.get(0).sql() + ")") : "";
        // Of a reference to a partitioned table the server keeps a part for each partition, which takes the next names.
        String name =
                other.is(Sort.PARTITIONED) ? "CONSTRAINT " + file.fresh("rule").sql() + " " : named();
        return Element.of(
                name + "FOREIGN KEY (" + MadeTable.list(columns) + ") REFERENCES "
                        + other.name().sql() + " (" + MadeTable.list(key) + ")",
                file.maybe(6, "MATCH " + choices.one("FULL", "SIMPLE")),
                file.maybe(2, "ON DELETE " + delete + some),
                file.maybe(3, "ON UPDATE " + choices.one("CASCADE", "RESTRICT", "SET NULL", "NO ACTION")),
                deferral());
    }

    /** A permanent table may not depend on what a crash empties. */
    private List<MadeTable> referred(MadeTable table) {
        return file.tables.stream()
                .filter(other -> !other.keys().isEmpty())
                .filter(other -> table.is(Sort.UNLOGGED) || !other.is(Sort.UNLOGGED))
                .toList();
    }

    private String condition(MadeColumn column) {
        ColumnKind kind = column.kind();
        String name = column.sql();
        String value = choices.one(kind.values());
        if (kind.is(Use.NUMBER)) {
            return choices.one(
                    name + " > 0",
                    name + " >= -5 AND " + name + " < 100",
                    name + " BETWEEN 1 AND 9",
                    name + " <> 3 OR " + name + " IS NULL");
        }
        if (kind.is(Use.TEXT)) {
            return choices.one(
                    "length(" + name + ") > 0",
                    name + " IN ('a', 'b', 'it''s')",
                    name + "::text = ANY (ARRAY['x', 'y'])",
                    name + " <> ''",
                    name + " ~ '^[a-z]+$'",
                    name + " LIKE 'a%'");
        }
        return kind.is(Use.BTREE) && !value.equals("NULL") && !value.contains("now")
                ? choices.one(name + " = " + value, name + " IS NOT NULL")
                : name + " IS NOT NULL";
    }

    private String named() {
        return file.maybe(2, "CONSTRAINT " + file.fresh("rule").sql() + " ");
    }

    private String deferral() {
        return file.maybe(
                5, choices.one("DEFERRABLE", "DEFERRABLE INITIALLY DEFERRED", "NOT DEFERRABLE", "INITIALLY DEFERRED"));
    }
}
