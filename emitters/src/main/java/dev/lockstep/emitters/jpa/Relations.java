package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the foreign keys of a table become.
 *
 * @param mapped those that are associations
 * @param carried those that the script adds: Hibernate cannot create them, and those that are no associations either
 *     have plain attributes for their columns
 */
record Relations(List<Relation> mapped, List<ForeignKey> carried) {
    /** Whether setting the association sets the columns. */
    enum Writing {
        /** The association alone maps its columns. */
        WRITABLE,
        /** The columns are attributes too, because a key or another foreign key shares them; those are set. */
        READ_ONLY
    }

    /** What makes the constraint of an association. */
    enum Maker {
        HIBERNATE,
        SCRIPT
    }

    /** A foreign key as an association. */
    record Relation(ForeignKey foreignKey, Writing writing, Maker maker) {}

    Relations {
        mapped = List.copyOf(mapped);
        carried = List.copyOf(carried);
    }

    static Relations of(Schema schema, Table table) {
        List<Relation> mapped = new ArrayList<>();
        List<ForeignKey> carried = new ArrayList<>();
        Set<Set<Identifier>> taken = new HashSet<>();
        for (ForeignKey foreignKey : table.foreignKeys()) {
            // Hibernate 7.4 merges two foreign keys over the same columns into one.
            if (isSayable(schema, table, foreignKey) && taken.add(Set.copyOf(foreignKey.columns()))) {
                Relation relation = relation(schema, table, foreignKey);
                mapped.add(relation);
                if (relation.maker() == Maker.SCRIPT) {
                    carried.add(foreignKey);
                }
            } else {
                carried.add(foreignKey);
            }
        }
        return new Relations(mapped, carried);
    }

    /** The columns that only an association maps. */
    Set<Identifier> ownedColumns() {
        Set<Identifier> owned = new HashSet<>();
        mapped.stream()
                .filter(relation -> relation.writing() == Writing.WRITABLE)
                .forEach(relation -> owned.addAll(relation.foreignKey().columns()));
        return owned;
    }

    private static Relation relation(Schema schema, Table table, ForeignKey foreignKey) {
        // The partitions' keys have the same name, and Hibernate 7.4 looks for a name in one table only: each update
        // would add the key again.
        boolean made = table.partitionKey().isEmpty()
                && ReferencedColumns.of(schema, foreignKey).areMadeByHibernate();
        return new Relation(
                foreignKey,
                isWritable(schema, table, foreignKey) ? Writing.WRITABLE : Writing.READ_ONLY,
                made ? Maker.HIBERNATE : Maker.SCRIPT);
    }

    /** Whether an association can be all that maps the columns. */
    private static boolean isWritable(Schema schema, Table table, ForeignKey foreignKey) {
        long required = foreignKey.columns().stream()
                .filter(column -> table.column(column).orElseThrow().isNotNull())
                .count();
        boolean uniform = required == 0 || required == foreignKey.columns().size();
        return uniform
                && foreignKey.columns().stream()
                        .allMatch(column ->
                                isFree(table, foreignKey, column) && !ReferencedColumns.contain(schema, table, column));
    }

    private static boolean isFree(Table table, ForeignKey foreignKey, Identifier name) {
        ValueSource value = table.column(name).orElseThrow().value();
        boolean plain = value instanceof ValueSource.Absent
                || (value instanceof ValueSource.Default && foreignKey.columns().size() == 1);
        boolean inKey =
                EntityKey.of(table).map(key -> key.columns().contains(name)).orElse(false);
        long uses = table.foreignKeys().stream()
                .filter(other -> other.columns().contains(name))
                .count();
        return plain && !inKey && uses == 1;
    }

    private static boolean isSayable(Schema schema, Table table, ForeignKey foreignKey) {
        Optional<Table> referenced = schema.table(foreignKey.referenced())
                .filter(found -> EntityKey.of(found).isPresent());
        return !foreignKey.isTemporal()
                && referenced.isPresent()
                && ReferencedColumns.of(schema, foreignKey).areReachable()
                && sameTypes(table, referenced.get(), foreignKey);
    }

    /** Hibernate gives a referencing column the type of the referenced one. */
    private static boolean sameTypes(Table table, Table referenced, ForeignKey foreignKey) {
        for (int i = 0; i < foreignKey.columns().size(); i++) {
            Column from = table.column(foreignKey.columns().get(i)).orElseThrow();
            Optional<Column> to =
                    referenced.column(foreignKey.referencedColumns().get(i));
            if (to.isEmpty() || !to.get().type().equals(from.type())) {
                return false;
            }
        }
        return true;
    }
}
