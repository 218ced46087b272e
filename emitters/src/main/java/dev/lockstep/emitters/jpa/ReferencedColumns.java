package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Constraint.Unique;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement.OfColumn;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that a foreign key refers to, in a table with a key. */
record ReferencedColumns(Table table, List<Identifier> columns) {
    static ReferencedColumns of(Schema schema, ForeignKey foreignKey) {
        return new ReferencedColumns(
                schema.table(foreignKey.referenced()).orElseThrow(), foreignKey.referencedColumns());
    }

    /** Whether they are what identifies the entity, in any order. */
    boolean areKey() {
        return isSame(EntityKey.of(table).orElseThrow().columns());
    }

    /** Whether an association can refer to them: Hibernate 7.4 makes a unique constraint on several that have none. */
    boolean areReachable() {
        return areKey() || columns.size() == 1 || haveConstraint();
    }

    /** Whether a foreign key refers to the column, and not to it as part of the key: it must be an attribute then. */
    static boolean contain(Schema schema, Table table, Identifier column) {
        boolean possible = table.constraints(Unique.class)
                        .anyMatch(unique -> unique.columns().contains(column))
                || table.indexes().stream().anyMatch(Index::isUnique);
        return possible
                && schema.tables().stream()
                        .flatMap(other -> other.foreignKeys().stream())
                        .filter(foreignKey -> foreignKey.referenced().equals(table.name()))
                        .filter(foreignKey -> foreignKey.referencedColumns().contains(column))
                        .anyMatch(foreignKey -> !of(schema, foreignKey).areKey());
    }

    /**
     * Whether Hibernate has made what they are unique by when it adds foreign keys. It takes the columns of the key in
     * the key's order (7.4).
     */
    boolean areMadeByHibernate() {
        EntityKey key = EntityKey.of(table).orElseThrow();
        if (areKey()) {
            return key.isCreatedByHibernate() && key.columns().equals(columns);
        }
        return haveConstraint() || table.indexes().stream().anyMatch(this::isWhole);
    }

    private boolean haveConstraint() {
        ConstraintWords words = new ConstraintWords(table, new Relations(List.of(), List.of()));
        return table.constraints(Unique.class)
                .anyMatch(unique -> isSame(unique.columns()) && !(words.unique(unique) instanceof Placement.Carried));
    }

    private boolean isWhole(Index index) {
        List<Identifier> indexed = index.elements().stream()
                .flatMap(element -> element.key() instanceof OfColumn of ? Stream.of(of.column()) : Stream.empty())
                .toList();
        return index.isUnique()
                && index.predicate().isEmpty()
                && indexed.size() == index.elements().size()
                && isSame(indexed)
                && TableWords.index(table, index).isPresent();
    }

    private boolean isSame(List<Identifier> others) {
        return Set.copyOf(others).equals(Set.copyOf(columns));
    }
}
