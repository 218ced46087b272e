package dev.lockstep.core.order;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tables in an order in which each stands behind the tables that it needs. */
public final class TableOrder {
    private TableOrder() {}

    /** All tables; those of a cycle of foreign keys are reported, each with at least one key to a later table. */
    public static StableOrder.Result<Table> byForeignKeys(Schema schema) {
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        schema.tables().forEach(table -> tables.put(table.name(), table));
        return StableOrder.sort(schema.tables(), Table::name, table -> referenced(table, tables));
    }

    /** All tables, each behind those that it inherits from, has columns of, or shares a sequence with. */
    public static List<Table> byCreation(Schema schema) {
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        Map<String, Table> bySequence = new LinkedHashMap<>();
        for (Table table : schema.tables()) {
            tables.put(table.name(), table);
            for (Column column : table.columns()) {
                sequence(column).ifPresent(name -> bySequence.put(name, table));
            }
        }
        return StableOrder.sort(schema.tables(), Table::name, table -> neededTo(table, tables, bySequence))
                .items();
    }

    private static Optional<String> sequence(Column column) {
        return column.value() instanceof ValueSource.Serial serial
                ? Optional.of(serial.sequence().name().text())
                : Optional.empty();
    }

    private static List<Table> neededTo(Table table, Map<QualifiedName, Table> tables, Map<String, Table> bySequence) {
        List<QualifiedName> names = new ArrayList<>(table.ancestry().match(Parents.INSTANCE));
        List<Table> needed = new ArrayList<>();
        for (Column column : table.columns()) {
            SqlType type = column.type() instanceof SqlType.ArrayOf array ? array.element() : column.type();
            if (type instanceof SqlType.Named named) {
                names.add(named.name());
            }
            if (column.value() instanceof ValueSource.Default value
                    && value.expression().text().contains("nextval")) {
                bySequence.forEach((sequence, owner) -> {
                    if (value.expression().text().contains(sequence)) {
                        needed.add(owner);
                    }
                });
            }
        }
        names.stream().map(tables::get).filter(Objects::nonNull).forEach(needed::add);
        return needed;
    }

    private enum Parents implements Ancestry.Cases<List<QualifiedName>> {
        INSTANCE;

        @Override
        public List<QualifiedName> none(Ancestry.None ancestry) {
            return List.of();
        }

        @Override
        public List<QualifiedName> partition(Ancestry.PartitionOf ancestry) {
            return List.of(ancestry.parent());
        }

        @Override
        public List<QualifiedName> inheriting(Ancestry.Inherits ancestry) {
            return ancestry.parents();
        }

        @Override
        public List<QualifiedName> typed(Ancestry.OfType ancestry) {
            return List.of();
        }
    }

    private static List<Table> referenced(Table table, Map<QualifiedName, Table> tables) {
        return table.foreignKeys().stream()
                .map(Constraint.ForeignKey::referenced)
                .distinct()
                .map(tables::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
