package dev.lockstep.verifier.compare;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A catalog without the NOT NULL constraints that are no more than a property of their columns.
 *
 * <p>Postgres 18 names every NOT NULL, after what the table and the column were called at first. Only the names that the
 * file wrote are compared.
 *
 * @param unwritten how many others there were
 */
public record NotNullNames(Schema catalog, int unwritten) {
    /** @param parsed the model of the canonical file */
    public static NotNullNames of(Schema catalog, Schema parsed) {
        Map<QualifiedName, Set<Identifier>> written =
                parsed.tables().stream().collect(Collectors.toMap(Table::name, NotNullNames::written));
        List<Table> tables = catalog.tables().stream()
                .map(table -> compared(table, written.getOrDefault(table.name(), Set.of())))
                .toList();
        int before = count(catalog.tables());
        return new NotNullNames(catalog.withTables(tables), before - count(tables));
    }

    private static Set<Identifier> written(Table table) {
        return table.constraints(Constraint.NotNull.class).map(Constraint::name).collect(Collectors.toSet());
    }

    private static Table compared(Table table, Set<Identifier> written) {
        return table.withConstraints(table.constraints().stream()
                .filter(constraint -> !(constraint instanceof Constraint.NotNull notNull
                        && notNull.isPlain()
                        && !written.contains(notNull.name())))
                .toList());
    }

    private static int count(List<Table> tables) {
        return tables.stream().mapToInt(table -> table.constraints().size()).sum();
    }
}
