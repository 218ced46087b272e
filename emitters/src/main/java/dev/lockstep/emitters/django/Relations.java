package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every foreign key of a schema and how its model declares it. */
final class Relations {
    private final Schema schema;
    private final List<Relation> all = new ArrayList<>();
    private final Map<QualifiedName, List<Relation>> byTable = new HashMap<>();

    Relations(Schema schema) {
        this.schema = schema;
        schema.tables().forEach(this::read);
        all.forEach(relation -> byTable.computeIfAbsent(relation.table().name(), name -> new ArrayList<>())
                .add(relation));
    }

    List<Relation> all() {
        return all;
    }

    List<Relation> of(Table table) {
        return byTable.getOrDefault(table.name(), List.of());
    }

    /** The relation that stands in place of a column. */
    Optional<Relation> at(Table table, Identifier column) {
        return of(table).stream()
                .filter(Relation::replacesColumn)
                .filter(relation -> relation.key().columns().get(0).equals(column))
                .findFirst();
    }

    /** Whether the table has a model at all. */
    static boolean hasModel(Table table) {
        return !table.columns().isEmpty();
    }

    /** Whether Django makes the table. */
    static boolean isManaged(Table table) {
        return hasModel(table) && table.partitionKey().isEmpty() && KeyColumns.areIndexable(table);
    }

    private void read(Table table) {
        Set<Identifier> replaced = new HashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            Relation.Form form = form(table, key, replaced);
            all.add(new Relation(table, key, form));
            if (form == Relation.Form.MANY_TO_ONE || form == Relation.Form.ONE_TO_ONE) {
                replaced.add(key.columns().get(0));
            }
        }
    }

    private Relation.Form form(Table table, ForeignKey key, Set<Identifier> replaced) {
        Optional<Table> referenced = schema.table(key.referenced());
        if (key.isTemporal()
                || !hasModel(table)
                || referenced.filter(Relations::hasModel).isEmpty()) {
            return Relation.Form.CONSTRAINT_ONLY;
        }
        if (key.columns().size() > 1) {
            return Relation.Form.SEVERAL_COLUMNS;
        }
        Identifier column = key.columns().get(0);
        boolean plain = table.column(column)
                .filter(found ->
                        found.value() instanceof ValueSource.Absent || found.value() instanceof ValueSource.Default)
                .isPresent();
        boolean reachable = KeyColumns.of(referenced.get()).size() == 1;
        if (replaced.contains(column) || !plain || !reachable || new Cycle(table.name(), column).holds(key)) {
            return Relation.Form.CONSTRAINT_ONLY;
        }
        return isUnique(table, column) ? Relation.Form.ONE_TO_ONE : Relation.Form.MANY_TO_ONE;
    }

    /**
     * The foreign keys that lead from a column back to it. Django takes the type of a relation from the field it refers
     * to, and would do so without end.
     */
    private final class Cycle {
        private final QualifiedName table;
        private final Identifier column;
        private final Set<ForeignKey> seen = new HashSet<>();

        Cycle(QualifiedName table, Identifier column) {
            this.table = table;
            this.column = column;
        }

        boolean holds(ForeignKey key) {
            Identifier to = key.referencedColumns().get(0);
            if (key.referenced().equals(table) && to.equals(column)) {
                return true;
            }
            return seen.add(key)
                    && schema.table(key.referenced()).stream()
                            .flatMap(referenced -> referenced.foreignKeys().stream())
                            .filter(next -> next.columns().equals(List.of(to)))
                            .anyMatch(this::holds);
        }
    }

    private static boolean isUnique(Table table, Identifier column) {
        boolean standsIn = KeyColumns.of(table).equals(List.of(column));
        return standsIn
                || table.constraints().stream()
                        .anyMatch(constraint -> keyColumns(constraint).equals(List.of(column)));
    }

    private static List<Identifier> keyColumns(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return key.columns();
        }
        return constraint instanceof Constraint.Unique unique ? unique.columns() : List.of();
    }

    Table referenced(Relation relation) {
        QualifiedName name = relation.key().referenced();
        return schema.table(name).orElseThrow();
    }
}
