package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.sqlalchemy.Association.Ends;
import dev.lockstep.emitters.sqlalchemy.Association.Paths;
import dev.lockstep.emitters.sqlalchemy.Association.Writing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the foreign keys of a schema become: association tables and pairs of relationships. */
final class Relations {
    private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
    private final Map<QualifiedName, Link> links = new LinkedHashMap<>();
    private final Map<QualifiedName, List<Association>> outgoing = new LinkedHashMap<>();
    private final Map<QualifiedName, List<Association>> incoming = new HashMap<>();
    private final Map<Set<QualifiedName>, Integer> joins = new HashMap<>();

    Relations(Schema schema) {
        schema.tables().forEach(table -> tables.put(table.name(), table));
        Set<QualifiedName> referenced = new HashSet<>();
        for (Table table : schema.tables()) {
            table.foreignKeys().forEach(key -> {
                referenced.add(key.referenced());
                joins.merge(Set.copyOf(List.of(table.name(), key.referenced())), 1, Integer::sum);
            });
        }
        for (Table table : schema.tables()) {
            link(table).filter(link -> !referenced.contains(table.name())).ifPresent(link -> {
                links.put(table.name(), link);
            });
        }
        schema.tables().stream()
                .filter(this::isMapped)
                .forEach(table -> outgoing.put(table.name(), associations(table)));
        outgoing.values().stream()
                .flatMap(List::stream)
                .forEach(association -> incoming.computeIfAbsent(
                                association.referenced().name(), name -> new ArrayList<>())
                        .add(association));
    }

    /** Whether the table has a class: it has a column and is no association table. */
    boolean isMapped(Table table) {
        return !table.columns().isEmpty() && !links.containsKey(table.name());
    }

    Optional<Link> link(QualifiedName table) {
        return Optional.ofNullable(links.get(table));
    }

    /** The relationships of a table's own foreign keys, in the order of their columns. */
    List<Association> of(Table table) {
        return outgoing.getOrDefault(table.name(), List.of());
    }

    /** Those that reference a table, in the order of the referencing tables' names. */
    List<Association> to(Table table) {
        return List.copyOf(incoming.getOrDefault(table.name(), List.of()));
    }

    /** The association tables that link a table's rows with others, seen from this table. */
    List<Link.Side> linksOf(Table table) {
        return links.values().stream()
                .flatMap(link -> link.sides().stream())
                .filter(side -> side.own().referenced().equals(table.name()))
                .toList();
    }

    private Optional<Link> link(Table table) {
        List<ForeignKey> keys = table.foreignKeys();
        if (keys.size() != 2 || !isSayable(keys.get(0)) || !isSayable(keys.get(1))) {
            return Optional.empty();
        }
        List<Identifier> both = new ArrayList<>(keys.get(0).columns());
        both.addAll(keys.get(1).columns());
        Set<Identifier> columns = new HashSet<>(both);
        boolean pure = both.size() == columns.size()
                && table.columns().size() == both.size()
                && table.columns().stream()
                        .allMatch(column ->
                                columns.contains(column.name()) && column.value() instanceof ValueSource.Absent)
                && table.primaryKey()
                        .map(key -> Set.copyOf(key.columns()).equals(columns))
                        .orElse(true);
        boolean others = !keys.get(0).referenced().equals(keys.get(1).referenced());
        boolean simple = table.name().name().text().matches("[a-z_][a-z0-9_]*")
                && table.name().namespace().text().matches("[a-z_][a-z0-9_]*");
        return pure && others && simple ? Optional.of(new Link(table, keys.get(0), keys.get(1))) : Optional.empty();
    }

    /**
     * SQLAlchemy finds what a key references by a name in which a point parts the words; it joins by equal columns, and
     * knows of no key that is not enforced.
     */
    boolean isSayable(ForeignKey key) {
        Optional<Table> referenced = Optional.ofNullable(tables.get(key.referenced()));
        return referenced.isPresent()
                && !key.isTemporal()
                && key.validation() != Constraint.Validation.NOT_ENFORCED
                && !key.referenced().name().text().contains(".")
                && key.referencedColumns().stream()
                        .noneMatch(column -> column.text().contains("."));
    }

    private Table referenced(ForeignKey key) {
        return Optional.ofNullable(tables.get(key.referenced())).orElseThrow();
    }

    private List<Association> associations(Table table) {
        List<ForeignKey> keys = table.foreignKeys().stream()
                .filter(this::isSayable)
                .filter(key -> isMapped(referenced(key)))
                .filter(key -> !sharesColumns(table, key))
                .sorted(Comparator.comparing(key -> key.columns().size()))
                .toList();
        Set<Identifier> written = new HashSet<>();
        List<Association> found = new ArrayList<>();
        for (ForeignKey key : keys) {
            boolean free = key.columns().stream().noneMatch(written::contains)
                    && key.columns().stream().allMatch(column -> isPlain(table, column));
            if (free) {
                written.addAll(key.columns());
            }
            found.add(new Association(
                    table,
                    key,
                    referenced(key),
                    isUnique(table, key) ? Ends.ONE_TO_ONE : Ends.MANY_TO_ONE,
                    free ? Writing.WRITABLE : Writing.READ_ONLY,
                    paths(table, key)));
        }
        found.sort(Comparator.comparing(association -> position(table, association.key())));
        return found;
    }

    private Paths paths(Table table, ForeignKey key) {
        if (joins.getOrDefault(Set.copyOf(List.of(table.name(), key.referenced())), 0) < 2) {
            return Paths.ONE;
        }
        Set<Identifier> columns = Set.copyOf(key.columns());
        return table.foreignKeys().stream()
                        .anyMatch(other -> !other.name().equals(key.name())
                                && other.referenced().equals(key.referenced())
                                && Set.copyOf(other.columns()).equals(columns))
                ? Paths.SAME_COLUMNS
                : Paths.SEVERAL;
    }

    /** A key of a table to itself that has a column on both sides: no relationship can tell its ends apart. */
    private static boolean sharesColumns(Table table, ForeignKey key) {
        return table.name().equals(key.referenced())
                && key.columns().stream().anyMatch(key.referencedColumns()::contains);
    }

    private static boolean isPlain(Table table, Identifier column) {
        return table.column(column)
                .filter(found -> !(found.value() instanceof ValueSource.Generated))
                .isPresent();
    }

    private static int position(Table table, ForeignKey key) {
        List<Identifier> columns = table.columns().stream().map(Column::name).toList();
        return columns.indexOf(key.columns().get(0));
    }

    private static boolean isUnique(Table table, ForeignKey key) {
        Set<Identifier> columns = Set.copyOf(key.columns());
        return table.constraints().stream().anyMatch(constraint -> columns.equals(keyColumns(constraint)));
    }

    private static Set<Identifier> keyColumns(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return Set.copyOf(key.columns());
        }
        return constraint instanceof Constraint.Unique unique ? Set.copyOf(unique.columns()) : Set.of();
    }
}
