package dev.lockstep.core.build;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import java.util.Optional;

/** The NOT NULL constraints of a table, of which those that nobody named are no more than a property of the column. */
record NotNulls(TableDraft table) {
    Identifier impliedName(Identifier column) {
        return ImpliedName.of(table.name.name(), column.text(), "not_null");
    }

    Optional<Constraint.NotNull> of(Identifier column) {
        return table.constraints.values().stream()
                .filter(Constraint.NotNull.class::isInstance)
                .map(Constraint.NotNull.class::cast)
                .filter(constraint -> constraint.column().equals(column))
                .findFirst();
    }

    /** The constraint of a name that was written, or of one that the server chose (Postgres 18). */
    Optional<Constraint.NotNull> named(Identifier name, PostgresVersion version) {
        if (table.constraints.get(name) instanceof Constraint.NotNull written) {
            return Optional.of(written);
        }
        return table.columns.values().stream()
                .filter(column -> version.isAtLeast(PostgresVersion.V18))
                .filter(Column::isNotNull)
                .map(Column::name)
                .filter(column -> of(column).isEmpty() && impliedName(column).equals(name))
                .map(column -> new Constraint.NotNull(
                        name,
                        column,
                        Constraint.Check.Inheritance.INHERIT,
                        Constraint.Validation.VALID,
                        Optional.empty()))
                .findFirst();
    }

    /** Whether a constraint says nothing that the column does not. */
    boolean isImplied(Constraint constraint) {
        return constraint instanceof Constraint.NotNull notNull
                && notNull.isPlain()
                && notNull.name().equals(impliedName(notNull.column()));
    }

    /** The column takes NULL from now on. */
    void drop(Draft draft, Identifier column) {
        of(column).ifPresent(constraint -> Removal.constraint(draft, table, constraint));
        table.columns.computeIfPresent(column, (name, before) -> before.withNullability(Column.Nullability.NULLABLE));
    }
}
