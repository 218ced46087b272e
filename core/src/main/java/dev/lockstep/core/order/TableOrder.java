package dev.lockstep.core.order;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables in an order in which each stands behind the tables its foreign keys reference. */
public final class TableOrder {
    private TableOrder() {}

    /** All tables; those of a cycle of foreign keys are reported, each with at least one key to a later table. */
    public static StableOrder.Result<Table> byForeignKeys(Schema schema) {
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        schema.tables().forEach(table -> tables.put(table.name(), table));
        return StableOrder.sort(schema.tables(), table -> referenced(table, tables));
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
