package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.sql.Mapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the module for Alembic says of one schema.
 *
 * @param carriedLines the tables, constraints and indexes that SQL makes and no class tells Alembic of
 */
record AutogenerateView(String carriedLines) {
    static final String FILE = "autogenerate.py";

    static AutogenerateView of(Mapped mapped, Models models) {
        List<PyExpression> carried = new ArrayList<>();
        mapped.descendants().forEach(table -> carried.add(path("table", ObjectPath.table(table.name()))));
        mapped.ties().stream()
                .map(Mapped.Part::path)
                .filter(path -> path.kind() == ObjectKind.INDEX)
                .forEach(path -> carried.add(path("index", path)));
        for (Table table : mapped.schema().tables()) {
            ConstraintCalls calls = new ConstraintCalls(models, table);
            table.constraints().stream()
                    .filter(calls::isSql)
                    .forEach(constraint -> constraint(table, constraint).ifPresent(carried::add));
        }
        return new AutogenerateView(
                PyLayout.statement(0, "CARRIED: list[tuple[str | None, ...]] = ", PyExpression.lines(carried)));
    }

    /** One of those that Alembic compares, by its word for it. */
    private static Optional<PyExpression> constraint(Table table, Constraint constraint) {
        ObjectPath path = ObjectPath.constraint(table.name(), constraint.name());
        if (constraint instanceof Constraint.Unique) {
            return Optional.of(path("unique_constraint", path));
        }
        return constraint instanceof Constraint.ForeignKey
                ? Optional.of(path("foreign_key_constraint", path))
                : Optional.empty();
    }

    private static PyExpression path(String kind, ObjectPath path) {
        List<PyExpression> words = new ArrayList<>(List.of(PyExpression.text(kind)));
        path.names().forEach(name -> words.add(PyExpression.text(name)));
        return PyExpression.tuple(words.toArray(new PyExpression[0]));
    }
}
