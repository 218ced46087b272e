package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;

/** The columns by which SQLAlchemy tells the rows of a table apart when the table has no primary key. */
final class MapperKey {
    private MapperKey() {}

    /**
     * A unique rule over columns that are never NULL, else every column whose values can be hashed, else every one.
     * Empty where the table says its key.
     */
    static Optional<List<Identifier>> of(Table table) {
        boolean said =
                table.primaryKey().filter(key -> key.parameters().isEmpty()).isPresent();
        if (said) {
            return Optional.empty();
        }
        if (table.primaryKey().isPresent()) {
            return Optional.of(table.primaryKey().get().columns());
        }
        Optional<List<Identifier>> unique = table.constraints(Constraint.Unique.class)
                .map(Constraint.Unique::columns)
                .filter(columns -> columns.stream()
                        .allMatch(column ->
                                table.column(column).filter(Column::isNotNull).isPresent()))
                .findFirst();
        return unique.or(() -> Optional.of(all(table)));
    }

    private static List<Identifier> all(Table table) {
        List<Identifier> hashed = table.columns().stream()
                .filter(column -> !(column.type() instanceof SqlType.Json))
                .filter(column -> !(column.type() instanceof SqlType.ArrayOf))
                .map(Column::name)
                .toList();
        return hashed.isEmpty() ? table.columns().stream().map(Column::name).toList() : hashed;
    }
}
