package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import java.util.List;
import java.util.Optional;

/** The constraints and indexes of a table that stand with a column, not in {@code __table_args__}. */
final class InlineParts {
    private final Table table;
    private final KeyNames keyNames;
    private final Relations relations;

    InlineParts(Table table, KeyNames keyNames, Relations relations) {
        this.table = table;
        this.keyNames = keyNames;
        this.relations = relations;
    }

    boolean isInline(Constraint constraint) {
        return constraint.match(new IsInline());
    }

    /** {@code index=True}: a plain index on one column, called as Postgres would. */
    boolean isInline(Index index) {
        List<Identifier> columns = index.elements().stream()
                .map(element -> IndexElement.ofColumn(name(element)).equals(element) ? name(element) : NONE)
                .toList();
        return columns.size() == 1
                && !columns.get(0).equals(NONE)
                && !index.isUnique()
                // With unique=True, index=True would make a unique index of the two.
                && !isUnique(columns.get(0))
                && index.method().equals("btree")
                && index.include().isEmpty()
                && index.predicate().isEmpty()
                && index.parameters().isEmpty()
                && keyNames.index(table, columns, index.name());
    }

    private static final Identifier NONE = new Identifier(" ");

    private static Identifier name(IndexElement element) {
        return element.key() instanceof IndexElement.OfColumn of ? of.column() : NONE;
    }

    /** The foreign key to write with a column. */
    Optional<ForeignKey> foreignKey(Identifier column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column)))
                .filter(relations::isSayable)
                .filter(key -> key.validation() == Constraint.Validation.VALID)
                .findFirst();
    }

    boolean isUnique(Identifier column) {
        return table.constraints(Constraint.Unique.class)
                .filter(unique -> unique.columns().equals(List.of(column)))
                .anyMatch(this::isInline);
    }

    boolean isIndexed(Identifier column) {
        return table.indexes().stream()
                .filter(this::isInline)
                .anyMatch(index -> name(index.elements().get(0)).equals(column));
    }

    /** Whether the columns themselves say the primary key. */
    boolean isKeyInline() {
        return table.primaryKey().filter(this::isInline).isPresent();
    }

    private final class IsInline implements Constraint.Cases<Boolean> {
        @Override
        public Boolean primaryKey(Constraint.PrimaryKey key) {
            List<Identifier> inOrder = table.columns().stream()
                    .map(column -> column.name())
                    .filter(key.columns()::contains)
                    .toList();
            return keyNames.primaryKey(table, key.name())
                    && key.columns().equals(inOrder)
                    && !key.isTemporal()
                    && key.include().isEmpty()
                    && key.parameters().isEmpty()
                    && key.deferral() == Deferral.NOT_DEFERRABLE
                    && key.comment().isEmpty();
        }

        @Override
        public Boolean unique(Constraint.Unique unique) {
            return unique.columns().size() == 1
                    && isAlone(unique)
                    && !unique.isTemporal()
                    && keyNames.unique(table, unique.columns(), unique.name())
                    && unique.nulls() == Constraint.NullsDistinct.DISTINCT
                    && unique.include().isEmpty()
                    && unique.parameters().isEmpty()
                    && unique.deferral() == Deferral.NOT_DEFERRABLE
                    && unique.comment().isEmpty();
        }

        /** SQLAlchemy takes {@code unique=True} for said where another constraint has the same column. */
        private boolean isAlone(Constraint.Unique unique) {
            return !ConstraintCalls.mayComeLater(table, unique)
                    && table.constraints(Constraint.Unique.class)
                            .allMatch(other ->
                                    other.equals(unique) || !other.columns().equals(unique.columns()));
        }

        @Override
        public Boolean foreignKey(ForeignKey key) {
            return key.columns().size() == 1
                    && foreignKey(key.columns().get(0)).filter(key::equals).isPresent();
        }

        private Optional<ForeignKey> foreignKey(Identifier column) {
            return InlineParts.this.foreignKey(column);
        }

        @Override
        public Boolean check(Constraint.Check check) {
            return false;
        }

        /** What a column cannot say of it comes behind the tables. */
        @Override
        public Boolean notNull(Constraint.NotNull constraint) {
            return true;
        }

        @Override
        public Boolean exclusion(Constraint.Exclusion exclusion) {
            return false;
        }
    }
}
