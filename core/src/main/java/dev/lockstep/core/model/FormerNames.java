package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.Map;

/**
 * What tables and columns were called before; a database that knows one of these names holds the same rows under it. A
 * table or column that was dropped and created again has none.
 *
 * @param tables under their names of now, the latest former name last
 * @param columns under the names of now of their tables and of themselves, the latest former name last
 */
public record FormerNames(Map<QualifiedName, List<QualifiedName>> tables, Map<ObjectPath, List<Identifier>> columns) {
    public static final FormerNames NONE = new FormerNames(Map.of(), Map.of());

    public FormerNames {
        tables = Map.copyOf(tables);
        columns = Map.copyOf(columns);
    }

    /** The former names of a table, none when it was never renamed. */
    public List<QualifiedName> of(QualifiedName table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The former names of a column, none when it was never renamed. */
    public List<Identifier> of(QualifiedName table, Identifier column) {
        return columns.getOrDefault(ObjectPath.column(table, column), List.of());
    }
}
