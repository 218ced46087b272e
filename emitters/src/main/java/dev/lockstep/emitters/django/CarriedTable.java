package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.order.PartialIndexes;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.core.print.SqlLiteral;
import dev.lockstep.core.print.SqlName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table that SQL makes beside the models, as the state file keeps it: it may hold rows, so that a change of it is
 * altered in place.
 *
 * @param table its name as SQL
 * @param form what no statement changes
 * @param pieces what is made and unmade around the columns, in order
 */
record CarriedTable(String table, String form, List<ColumnText> columns, List<PieceText> pieces) {
    /** Whether the parent's statements change the column as well. */
    enum Origin {
        OWN,
        INHERITED
    }

    /**
     * A column.
     *
     * @param column its name as SQL
     * @param definition what stands behind ADD COLUMN
     * @param type with its collation
     * @param way how values come about, for the ways that SET DEFAULT does not change
     * @param defaultValue the expression, empty when there is none
     * @param parentDefault that of the parent, which the parent's statements would give the column
     * @param nullability SET NOT NULL or DROP NOT NULL
     * @param comment empty when there is none
     */
    record ColumnText(
            String column,
            Origin origin,
            String definition,
            String type,
            String way,
            String defaultValue,
            String parentDefault,
            String nullability,
            List<String> tuning,
            String comment) {
        ColumnText named(String name) {
            return new ColumnText(
                    name, origin, definition, type, way, defaultValue, parentDefault, nullability, tuning, comment);
        }
    }

    /** Something of the table that is made and unmade without loss. */
    record PieceText(String piece, List<String> create, List<String> drop) {}

    static CarriedTable of(Table table, Schema whole) {
        return new Reader(table, whole).read();
    }

    private static final class Reader {
        private final Table table;
        private final String alter;
        private final List<Table> parents;
        private final Set<Identifier> attached = new HashSet<>();
        private final PartialIndexes partial;
        private final List<PieceText> pieces = new ArrayList<>();

        Reader(Table table, Schema whole) {
            this.table = table;
            this.alter = "ALTER TABLE " + SqlName.of(table.name()) + " ";
            this.parents = parentNames(table).stream()
                    .flatMap(name -> whole.table(name).stream())
                    .toList();
            table.partitionOf().stream()
                    .flatMap(partition -> partition.attached().stream())
                    .forEach(index -> attached.add(index.index()));
            this.partial = new PartialIndexes(whole);
        }

        CarriedTable read() {
            if (table.persistence() == Table.Persistence.UNLOGGED) {
                piece("unlogged", List.of(alter + "SET UNLOGGED"), List.of(alter + "SET LOGGED"));
            }
            parameters();
            table.comment().ifPresent(text -> {
                ObjectPath path = ObjectPath.table(table.name());
                piece("comment", List.of(Ddl.comment(path, text)), List.of(Ddl.comment(path, "")));
            });
            table.constraints().stream().filter(rule -> !isInherited(rule)).forEach(this::constraint);
            table.indexes().stream()
                    .filter(index -> !attached.contains(index.name()) && !partial.isPartial(table, index))
                    .forEach(this::index);
            family();
            return new CarriedTable(
                    SqlName.of(table.name()),
                    table.partitionKey()
                            .map(key -> "PARTITION BY " + key.text())
                            .orElse(""),
                    table.columns().stream().map(this::column).toList(),
                    pieces);
        }

        private static List<QualifiedName> parentNames(Table table) {
            if (table.ancestry() instanceof Ancestry.Inherits inherits) {
                return inherits.parents();
            }
            return table.partitionOf().map(Ancestry.PartitionOf::parent).stream()
                    .toList();
        }

        private void piece(String name, List<String> create, List<String> drop) {
            pieces.add(new PieceText(name, create, drop));
        }

        private void parameters() {
            for (StorageParameter parameter : table.parameters()) {
                piece(
                        "parameter " + parameter.name(),
                        List.of(alter + "SET (" + parameter.name() + "=" + SqlLiteral.of(parameter.value()) + ")"),
                        List.of(alter + "RESET (" + parameter.name() + ")"));
            }
        }

        private boolean isInherited(Constraint constraint) {
            return attached.contains(constraint.name())
                    || parents.stream()
                            .flatMap(parent -> parent.constraints(Constraint.Check.class))
                            .anyMatch(check ->
                                    check.name().equals(constraint.name()) && constraint instanceof Constraint.Check);
        }

        private void constraint(Constraint constraint) {
            ObjectPath path = ObjectPath.constraint(table.name(), constraint.name());
            List<String> create = new ArrayList<>();
            List<String> drop = new ArrayList<>();
            if (constraint instanceof Constraint.NotNull notNull) {
                create.addAll(Ddl.nameNotNull(table.name(), notNull));
                drop.addAll(Ddl.forgetNotNull(table.name(), notNull));
            } else {
                create.add(Ddl.addConstraint(table.name(), constraint));
                // A column that is gone took its constraints along.
                drop.add(
                        alter + "DROP CONSTRAINT IF EXISTS " + constraint.name().sql());
            }
            constraint.comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
            piece("constraint " + constraint.name(), create, drop);
        }

        private void index(Index index) {
            ObjectPath path = ObjectPath.index(table.name(), index.name());
            List<String> create = new ArrayList<>(List.of(Ddl.createIndex(table.name(), index)));
            index.comment().ifPresent(text -> create.add(Ddl.comment(path, text)));
            String name = SqlName.of(table.name().sibling(index.name()));
            piece("index " + index.name(), create, List.of("DROP INDEX IF EXISTS " + name));
        }

        private void family() {
            for (Table parent : parents) {
                String name = SqlName.of(parent.name());
                String own = SqlName.of(table.name());
                if (table.partitionOf().isPresent()) {
                    piece("partition", Ddl.family(table), List.of("ALTER TABLE " + name + " DETACH PARTITION " + own));
                } else {
                    piece("parent " + name, List.of(alter + "INHERIT " + name), List.of(alter + "NO INHERIT " + name));
                }
            }
            if (table.ancestry() instanceof Ancestry.OfType) {
                piece("type", Ddl.family(table), List.of(alter + "NOT OF"));
            }
        }

        private ColumnText column(Column column) {
            Optional<Column> parent = parents.stream()
                    .flatMap(other -> other.column(column.name()).stream())
                    .findFirst();
            return new ColumnText(
                    column.name().sql(),
                    parent.isPresent() ? Origin.INHERITED : Origin.OWN,
                    Ddl.columnDefinition(table.name(), column),
                    ColumnFields.typeSql(column),
                    StateTexts.value(column),
                    defaultOf(column),
                    parent.map(Reader::defaultOf).orElse(""),
                    column.isNotNull() ? "SET NOT NULL" : "DROP NOT NULL",
                    Ddl.columnTuning(table.name(), column),
                    column.comment().orElse(""));
        }

        private static String defaultOf(Column column) {
            return column.value() instanceof ValueSource.Default value
                    ? value.expression().text()
                    : "";
        }
    }

    /** The same table after columns were renamed, each from the key to the value, as SQL. */
    CarriedTable renamed(Map<String, String> names) {
        List<ColumnText> renamed = columns.stream()
                .map(column -> column.named(names.getOrDefault(column.column(), column.column())))
                .toList();
        return new CarriedTable(table, form, renamed, pieces);
    }

    /** The statements that make this of what was, or empty when none do without losing rows. */
    Optional<List<String>> changesFrom(CarriedTable before) {
        if (!before.form.equals(form)) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        for (int i = before.pieces.size() - 1; i >= 0; i--) {
            if (!pieces.contains(before.pieces.get(i))) {
                statements.addAll(before.pieces.get(i).drop());
            }
        }
        for (ColumnText column : before.columns) {
            if (find(columns, column).isEmpty()) {
                statements.add(alter() + "DROP COLUMN IF EXISTS " + column.column());
            }
        }
        for (ColumnText column : columns) {
            Optional<ColumnText> known = find(before.columns, column);
            if (known.isPresent() && !isWritten(known.get(), column)) {
                return Optional.empty();
            }
            statements.addAll(known.map(was -> altered(was, column)).orElseGet(() -> added(column)));
        }
        pieces.stream()
                .filter(piece -> !before.pieces.contains(piece))
                .forEach(piece -> statements.addAll(piece.create()));
        return Optional.of(statements);
    }

    private String alter() {
        return "ALTER TABLE " + table + " ";
    }

    private static Optional<ColumnText> find(List<ColumnText> columns, ColumnText wanted) {
        return columns.stream()
                .filter(column -> column.column().equals(wanted.column()))
                .findFirst();
    }

    /** What the parent does to a column reaches it here; the rest is said by statements below. */
    private static boolean isWritten(ColumnText before, ColumnText now) {
        boolean parents = before.origin() == Origin.INHERITED && now.origin() == Origin.INHERITED;
        boolean sameWay = parents || before.way().equals(now.way());
        boolean untuned = now.tuning().isEmpty() && !before.tuning().isEmpty();
        return sameWay && !untuned;
    }

    private List<String> added(ColumnText column) {
        List<String> statements = new ArrayList<>();
        if (column.origin() == Origin.OWN) {
            statements.add(alter() + "ADD COLUMN " + column.definition());
        } else if (!column.defaultValue().equals(column.parentDefault())) {
            statements.add(defaultStatement(column));
        }
        statements.addAll(column.tuning());
        if (!column.comment().isEmpty()) {
            statements.add(comment(column));
        }
        return statements;
    }

    private List<String> altered(ColumnText before, ColumnText now) {
        String column = alter() + "ALTER COLUMN " + now.column() + " ";
        List<String> statements = new ArrayList<>();
        boolean own = now.origin() == Origin.OWN;
        if (own && !before.type().equals(now.type())) {
            if (!before.defaultValue().isEmpty()) {
                statements.add(column + "DROP DEFAULT");
            }
            statements.add(column + "TYPE " + now.type() + " USING " + now.column() + "::"
                    + now.type().replaceAll(" COLLATE .*", ""));
        }
        boolean otherDefault = !before.defaultValue().equals(now.defaultValue())
                || !before.parentDefault().equals(now.parentDefault())
                || (own && !before.type().equals(now.type()));
        if (otherDefault && now.way().isEmpty()) {
            statements.add(defaultStatement(now));
        }
        if (!before.nullability().equals(now.nullability())) {
            statements.add(column + now.nullability());
        }
        if (!before.tuning().equals(now.tuning())) {
            statements.addAll(now.tuning());
        }
        if (!before.comment().equals(now.comment())) {
            statements.add(comment(now));
        }
        return statements;
    }

    private String defaultStatement(ColumnText column) {
        String value = column.defaultValue();
        return alter() + "ALTER COLUMN " + column.column()
                + (value.isEmpty() ? " DROP DEFAULT" : " SET DEFAULT " + value);
    }

    private String comment(ColumnText column) {
        return "COMMENT ON COLUMN " + table + "." + column.column() + " IS " + SqlLiteral.of(column.comment());
    }
}
