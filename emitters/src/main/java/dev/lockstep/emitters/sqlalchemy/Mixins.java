package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.number;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes of columns that several tables share, as the configuration asks for them. */
final class Mixins {
    static final String MODULE = "mixins";

    /** @param shared its columns as attributes, each with its place among the columns of any table */
    record Mixin(String mixinName, List<Attribute> shared) {
        Mixin {
            shared = List.copyOf(shared);
        }
    }

    private final List<Mixin> all = new ArrayList<>();
    private final Map<QualifiedName, List<Mixin>> ofTable = new HashMap<>();
    private final Map<QualifiedName, Map<Identifier, Integer>> places = new HashMap<>();

    /** @throws EmissionException when no table has the columns of a mixin, or a class has its name */
    static Mixins of(Models models) {
        Mixins mixins = new Mixins();
        List<Problem> problems = new ArrayList<>();
        Map<String, List<String>> wanted = models.config().mixins();
        int count = wanted.values().stream().mapToInt(List::size).sum();
        int before = 0;
        for (Map.Entry<String, List<String>> entry : wanted.entrySet()) {
            mixins.add(models, new Wanted(entry.getKey(), entry.getValue(), before, count))
                    .ifPresent(problems::add);
            before += entry.getValue().size();
        }
        if (!problems.isEmpty()) {
            throw new EmissionException(problems);
        }
        return mixins;
    }

    /**
     * A mixin that is asked for. Its columns stand before those that a table has for itself with a negative number, and
     * behind them with a positive one.
     *
     * @param before how many columns the mixins before it have
     * @param count how many all have
     */
    private record Wanted(String name, List<String> columns, int before, int count) {
        int leading(int index) {
            return before + index - count;
        }

        int trailing(int index) {
            return before + index + 1;
        }
    }

    List<Mixin> all() {
        return List.copyOf(all);
    }

    /** Those that the class of a table inherits. */
    List<Mixin> of(Table table) {
        return ofTable.getOrDefault(table.name(), List.of());
    }

    /** Whether the class of the table has the column from a mixin. */
    boolean hold(Table table, Identifier column) {
        return places.getOrDefault(table.name(), Map.of()).containsKey(column);
    }

    private Optional<Problem> add(Models models, Wanted wanted) {
        String name = wanted.name();
        List<String> columns = wanted.columns();
        ObjectPath path = new ObjectPath(ObjectKind.OTHER, List.of(name));
        boolean taken = SqlAlchemyWords.CLASSES.contains(name)
                || models.relationTables().stream()
                        .anyMatch(table -> models.names().table(table.name()).equals(name))
                || models.schema().enums().stream()
                        .anyMatch(type -> models.names().enumClass(type).equals(name));
        if (taken) {
            return Optional.of(new Problem(
                    path, "name-collision", "the mixin " + name + " has the name of a class", "call it otherwise"));
        }
        Map<List<Said>, List<Table>> groups = new LinkedHashMap<>();
        for (Table table : models.schema().tables()) {
            said(models, table, columns)
                    .ifPresent(said -> groups.computeIfAbsent(said, any -> new ArrayList<>())
                            .add(table));
        }
        Choice best = new Choice(new Mixin(name, List.of()), List.of());
        for (List<Table> tables : groups.values()) {
            Mixin mixin = mixin(models, wanted, tables);
            List<Table> users =
                    tables.stream().filter(table -> fits(table, mixin)).toList();
            best = users.size() > best.users().size() ? new Choice(mixin, users) : best;
        }
        if (best.users().isEmpty()) {
            return Optional.of(new Problem(
                    path,
                    "unused-mixin",
                    "no table has the columns " + String.join(", ", columns) + " of the mixin " + name
                            + " as a class can share them",
                    "name columns that tables have first or last, without foreign keys and types of the schema's own"));
        }
        use(best);
        return Optional.empty();
    }

    /** A mixin and the tables whose classes inherit it. */
    private record Choice(Mixin mixin, List<Table> users) {}

    /** What an attribute says, without the column that it says it of. */
    private record Said(Attribute attribute) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Said said
                    && said.attribute.attributeName().equals(attribute.attributeName())
                    && said.attribute.pythonType().equals(attribute.pythonType())
                    && said.attribute.call().equals(attribute.call());
        }

        @Override
        public int hashCode() {
            return attribute.attributeName().hashCode();
        }
    }

    /** What a table says of all these columns, when it has them and a class can share them. */
    private static Optional<List<Said>> said(Models models, Table table, List<String> columns) {
        if (!models.relations().isMapped(table)) {
            return Optional.empty();
        }
        Attributes attributes = new Attributes(models, table);
        List<Said> said = new ArrayList<>();
        for (String name : columns) {
            Optional<Column> column = table.columns().stream()
                    .filter(each -> each.name().text().equals(name))
                    .filter(each -> isSharable(table, each))
                    .findFirst();
            if (column.isEmpty()) {
                return Optional.empty();
            }
            said.add(new Said(attributes.of(column.get())));
        }
        return Optional.of(said);
    }

    /** SQLAlchemy copies the columns of a mixin, which makes types of the schema's own anew. */
    private static boolean isSharable(Table table, Column column) {
        SqlType element = column.type() instanceof SqlType.ArrayOf array ? array.element() : column.type();
        return !(element instanceof SqlType.Named)
                && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column.name()));
    }

    private static Mixin mixin(Models models, Wanted wanted, List<Table> tables) {
        List<String> columns = wanted.columns();
        Table first = tables.get(0);
        Attributes attributes = new Attributes(models, first);
        List<Attribute> shared = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            Identifier column = new Identifier(columns.get(index));
            long leading = tables.stream()
                    .filter(table -> place(table, column) * 2 < table.columns().size())
                    .count();
            int place = leading * 2 > tables.size() ? wanted.leading(index) : wanted.trailing(index);
            Attribute attribute = attributes.of(first.column(column).orElseThrow());
            shared.add(new Attribute(
                    attribute.column(),
                    attribute.attributeName(),
                    attribute.pythonType(),
                    attribute.call().with("sort_order", number(place))));
        }
        return new Mixin(wanted.name(), shared);
    }

    private static int place(Table table, Identifier column) {
        return table.columns().stream().map(Column::name).toList().indexOf(column);
    }

    private static int sortOrder(Attribute attribute) {
        return attribute.call().arguments().stream()
                .filter(argument -> argument.keyword().equals(Optional.of("sort_order")))
                .map(argument -> Integer.parseInt(argument.value().flat()))
                .findFirst()
                .orElse(0);
    }

    /** Whether the columns of the table keep their order with this mixin beside those that it has already. */
    private boolean fits(Table table, Mixin mixin) {
        Map<Identifier, Integer> orders = new HashMap<>(places.getOrDefault(table.name(), Map.of()));
        for (Attribute attribute : mixin.shared()) {
            if (orders.put(attribute.column().name(), sortOrder(attribute)) != null) {
                return false;
            }
        }
        int last = Integer.MIN_VALUE;
        for (Column column : table.columns()) {
            int order = orders.getOrDefault(column.name(), 0);
            if (order < last) {
                return false;
            }
            last = order;
        }
        return true;
    }

    private void use(Choice choice) {
        all.add(choice.mixin());
        for (Table table : choice.users()) {
            ofTable.computeIfAbsent(table.name(), any -> new ArrayList<>()).add(choice.mixin());
            Map<Identifier, Integer> orders = places.computeIfAbsent(table.name(), any -> new HashMap<>());
            choice.mixin()
                    .shared()
                    .forEach(attribute -> orders.put(attribute.column().name(), sortOrder(attribute)));
        }
    }
}
