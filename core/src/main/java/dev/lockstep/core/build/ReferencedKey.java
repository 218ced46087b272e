package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.statement.ConstraintClause;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table and columns that a foreign key refers to. */
record ReferencedKey(QualifiedName table, List<Identifier> columns) {
    /** Finds them: the primary key when no columns are written, otherwise columns that some unique key covers. */
    static ReferencedKey find(Draft draft, ConstraintClause.Reference clause, Identifier name) {
        Optional<ObjectPath> carried = draft.findCarried(clause.referenced(), ObjectKind.TABLE);
        if (carried.isPresent() && !clause.referencedColumns().isEmpty()) {
            List<String> names = carried.get().names();
            return new ReferencedKey(QualifiedName.of(names.get(0), names.get(1)), clause.referencedColumns());
        }
        TableDraft table = draft.table(clause.referenced());
        List<Identifier> columns = clause.referencedColumns().isEmpty()
                ? table.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of())
                : clause.referencedColumns();
        for (Identifier column : columns) {
            requireColumn(table, column, clause);
        }
        if (columns.isEmpty() || !isUnique(table, new HashSet<>(columns))) {
            throw new BuildFailure(
                    Problem.NO_UNIQUE_KEY, clause.span(), name, table.name, columns.isEmpty() ? "..." : join(columns));
        }
        if (columns.size() != clause.columns().size()) {
            throw new BuildFailure(
                    Problem.KEY_COUNT, clause.span(), name, clause.columns().size(), columns.size());
        }
        return new ReferencedKey(table.name, columns);
    }

    private static void requireColumn(TableDraft table, Identifier column, ConstraintClause.Reference clause) {
        if (!table.columns.containsKey(column)) {
            List<String> known =
                    table.columns.keySet().stream().map(Identifier::text).toList();
            throw new BuildFailure(
                    Problem.UNKNOWN_COLUMN, clause.span(), table.name, column, Hints.name(column.text(), known));
        }
    }

    /** Whether a key or unique index of the table covers exactly these columns. */
    static boolean isUnique(TableDraft table, Set<Identifier> columns) {
        boolean byConstraint = table.constraints.values().stream()
                .anyMatch(
                        constraint -> keyOf(constraint).filter(columns::equals).isPresent());
        return byConstraint
                || table.indexes.values().stream()
                        .anyMatch(index -> keyOf(index).filter(columns::equals).isPresent());
    }

    private static Optional<Set<Identifier>> keyOf(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return Optional.of(new HashSet<>(key.columns()));
        }
        return constraint instanceof Constraint.Unique key
                ? Optional.of(new HashSet<>(key.columns()))
                : Optional.empty();
    }

    private static Optional<Set<Identifier>> keyOf(Index index) {
        if (!index.isUnique() || index.predicate().isPresent()) {
            return Optional.empty();
        }
        Set<Identifier> columns = new HashSet<>();
        for (IndexElement element : index.elements()) {
            if (!(element.key() instanceof IndexElement.OfColumn key)) {
                return Optional.empty();
            }
            columns.add(key.column());
        }
        return Optional.of(columns);
    }

    private static String join(List<Identifier> columns) {
        return String.join(", ", columns.stream().map(Identifier::text).toList());
    }
}
