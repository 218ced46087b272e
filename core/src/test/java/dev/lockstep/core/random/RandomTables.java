package dev.lockstep.core.random;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.random.ColumnKind.Use;
import dev.lockstep.core.random.MadeTable.MadeColumn;
import dev.lockstep.core.random.MadeTable.Origin;
import dev.lockstep.core.random.MadeTable.Sort;
import dev.lockstep.core.random.RandomStatement.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tables with columns of every kind, their partitions and heirs. */
final class RandomTables {
    private static final List<String> COLUMNS = List.of(
            "amount",
            "name",
            "Mixed",
            "order",
            "class",
            "created_at",
            "größe",
            "with space",
            "is_it",
            "pk",
            "metadata",
            "objects",
            "value",
            "self",
            "type",
            "a_b",
            "aB",
            "from",
            "x1",
            "valid",
            "hash",
            "note_id",
            "def",
            "_u");

    private final FileUnderWay file;
    private final Choices choices;
    private final RandomConstraints constraints;
    private final RandomTypes types;

    RandomTables(FileUnderWay file) {
        this.file = file;
        this.choices = file.choices;
        this.constraints = new RandomConstraints(file);
        this.types = new RandomTypes(file);
    }

    void add() {
        if (choices.onceIn(8)) {
            addPartitioned();
        } else {
            MadeTable table = addPlain();
            if (choices.onceIn(10)) {
                addHeir(table);
            }
            if (choices.onceIn(12)) {
                addLike(table);
            }
        }
    }

    private MadeTable addPlain() {
        Sort sort = choices.onceIn(10) ? Sort.UNLOGGED : Sort.PERMANENT;
        MadeTable table = MadeTable.empty(file.qualified(choices.one("things", "items", "people", "orders")), sort);
        List<Element> elements = columns(table, 1 + choices.below(7));
        elements.addAll(constraints.ofNewTable(table));
        String kind = sort == Sort.UNLOGGED ? "UNLOGGED TABLE " : "TABLE ";
        file.add(new RandomStatement(
                "CREATE " + kind + file.maybe(8, "IF NOT EXISTS ")
                        + table.name().sql() + " (",
                elements,
                ")",
                choices.onceIn(6) ? List.of(choices.one("WITH (fillfactor=70)", storage())) : List.of()));
        finish(table);
        return table;
    }

    private static String storage() {
        return "WITH (autovacuum_enabled=false, fillfactor=90)";
    }

    private void finish(MadeTable table) {
        file.comment("TABLE " + table.name().sql());
        for (MadeColumn column : table.columns()) {
            file.comment("COLUMN " + table.name().sql() + "." + column.sql());
        }
        file.tables.add(table);
    }

    /** First a key as people write it, if any, then what comes. */
    private List<Element> columns(MadeTable table, int count) {
        List<Element> elements = new ArrayList<>();
        if (!choices.onceIn(6)) {
            elements.add(key(table));
        }
        List<String> names = new ArrayList<>(choices.some(COLUMNS, count));
        Set<String> folded = new HashSet<>();
        names.removeIf(name -> !folded.add(name.toLowerCase(Locale.ROOT).replace("_", "")) && choices.onceIn(2));
        for (String name : names) {
            elements.add(column(table, new Identifier(name)));
        }
        return elements;
    }

    private Element key(MadeTable table) {
        Identifier name = new Identifier(choices.onceIn(4) ? choices.one("code", "uid") : "id");
        ColumnKind kind = choices.one(ColumnKind.KEYS);
        boolean counted = kind.is(Use.NUMBER) && !choices.onceIn(4);
        MadeColumn column = new MadeColumn(name, kind, counted ? Origin.COUNTED : Origin.GIVEN);
        table.columns().add(column);
        String key = "";
        if (!choices.onceIn(4)) {
            key = "PRIMARY KEY";
            table.keys().add(List.of(column));
        }
        if (!counted) {
            return Element.of(
                    name.sql() + " " + kind.type(),
                    file.maybe(3, "DEFAULT " + kind.values().get(0)),
                    key);
        }
        if (choices.onceIn(2)) {
            String serial = kind.type().replace("integer", "serial").replace("int", "serial");
            return Element.of(name.sql() + " " + serial, key);
        }
        String options = types.sequenceOptions();
        return Element.of(
                name.sql() + " " + kind.type(),
                "GENERATED " + choices.one("ALWAYS", "BY DEFAULT") + " AS IDENTITY"
                        + (options.isEmpty() ? "" : " (" + options + ")"),
                key);
    }

    private Element column(MadeTable table, Identifier name) {
        ColumnKind kind = choices.one(file.kinds);
        List<MadeColumn> numbers = table.columns(Use.NUMBER);
        if (choices.onceIn(8) && !numbers.isEmpty()) {
            MadeColumn from = choices.one(numbers);
            if (from.origin() != Origin.COMPUTED) {
                table.columns().add(new MadeColumn(name, ColumnKind.KEYS.get(0), Origin.COMPUTED));
                return Element.of(
                        name.sql() + " integer",
                        "GENERATED ALWAYS AS ((" + from.sql() + " * 2)::integer) STORED",
                        file.maybe(4, "NOT NULL"));
            }
        }
        MadeColumn column = new MadeColumn(name, kind, Origin.GIVEN);
        table.columns().add(column);
        return Element.of(
                name.sql() + " " + kind.type(),
                kind.is(Use.LARGE) ? file.maybe(8, "COMPRESSION pglz") : "",
                kind.is(Use.TEXT) ? file.maybe(8, "COLLATE " + choices.one("\"C\"", "\"POSIX\"")) : "",
                file.maybe(3, "DEFAULT " + choices.one(kind.values())),
                file.maybe(3, choices.one("NOT NULL", "NOT NULL", "NULL")),
                constraints.ofColumn(table, column));
    }

    private void addHeir(MadeTable ancestor) {
        file.ancestors.add(ancestor.name());
        MadeTable heir = MadeTable.empty(file.qualified("heirs"), Sort.PERMANENT);
        Element own = column(heir, file.fresh("own"));
        file.add(new RandomStatement(
                "CREATE TABLE " + heir.name().sql() + " (",
                List.of(own),
                ") INHERITS (" + ancestor.name().sql() + ")",
                List.of()));
        finish(heir);
    }

    private void addLike(MadeTable table) {
        QualifiedName name = file.qualified("copies");
        String what =
                choices.one("", " INCLUDING ALL", " INCLUDING DEFAULTS INCLUDING CONSTRAINTS", " INCLUDING INDEXES");
        file.add("CREATE TABLE " + name.sql() + " (LIKE " + table.name().sql() + what + ")");
        file.comment("TABLE " + name.sql());
    }

    private void addPartitioned() {
        MadeTable table = MadeTable.empty(file.qualified("events"), Sort.PARTITIONED);
        MadeColumn by = new MadeColumn(
                new Identifier(choices.one("bucket", "Bucket No")), ColumnKind.KEYS.get(0), Origin.GIVEN);
        table.columns().add(by);
        List<Element> elements = new ArrayList<>(List.of(Element.of(by.sql() + " integer NOT NULL")));
        for (String name : choices.some(COLUMNS, 1 + choices.below(3))) {
            ColumnKind kind = choices.one(ColumnKind.KEYS);
            table.columns().add(new MadeColumn(new Identifier(name), kind, Origin.GIVEN));
            elements.add(Element.of(
                    new Identifier(name).sql() + " " + kind.type(),
                    file.maybe(3, "DEFAULT " + choices.one(kind.values()))));
        }
        if (choices.onceIn(2)) {
            elements.add(Element.of("PRIMARY KEY (" + by.sql() + ")"));
            table.keys().add(List.of(by));
        }
        String method = choices.one("RANGE", "LIST", "HASH");
        file.add(new RandomStatement(
                "CREATE TABLE " + table.name().sql() + " (",
                elements,
                ") PARTITION BY " + method + " (" + by.sql() + ")",
                List.of()));
        addPartitions(table, method);
        finish(table);
    }

    private void addPartitions(MadeTable table, String method) {
        List<String> bounds = switch (method) {
            case "RANGE" -> List.of("FOR VALUES FROM (MINVALUE) TO (0)", "FOR VALUES FROM (0) TO (10)", "DEFAULT");
            case "LIST" -> List.of("FOR VALUES IN (1, 2, NULL)", "FOR VALUES IN (3)", "DEFAULT");
            default ->
                List.of(
                        "FOR VALUES WITH (MODULUS 3, REMAINDER 0)",
                        "FOR VALUES WITH (MODULUS 3, REMAINDER 1)",
                        "FOR VALUES WITH (MODULUS 3, REMAINDER 2)");
        };
        for (String bound : bounds.subList(0, choices.below(4))) {
            QualifiedName name = file.qualified("events_part");
            file.add("CREATE TABLE " + name.sql() + " PARTITION OF "
                    + table.name().sql() + " " + bound);
            file.comment("TABLE " + name.sql());
        }
    }
}
