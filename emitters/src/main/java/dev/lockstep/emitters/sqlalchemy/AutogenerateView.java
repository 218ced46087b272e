package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.sql.Mapped;
import java.util.ArrayList;
import java.util.List;

/**
 * What the module for Alembic says of one schema.
 *
 * @param carriedLines the tables, foreign keys and indexes that no class stands for
 */
record AutogenerateView(String carriedLines) {
    static final String FILE = "autogenerate.py";

    static AutogenerateView of(Mapped mapped) {
        List<PyExpression> carried = new ArrayList<>();
        mapped.descendants().forEach(table -> carried.add(path("table", ObjectPath.table(table.name()))));
        mapped.ties().stream()
                .filter(part -> !part.table().isDescendant())
                .forEach(part -> carried.add(path(kind(part.path()), part.path())));
        return new AutogenerateView(
                PyLayout.statement(0, "CARRIED: list[tuple[str | None, ...]] = ", PyExpression.lines(carried)));
    }

    /** Alembic's word for it. */
    private static String kind(ObjectPath path) {
        return path.kind() == ObjectKind.INDEX ? "index" : "foreign_key_constraint";
    }

    private static PyExpression path(String kind, ObjectPath path) {
        List<PyExpression> words = new ArrayList<>(List.of(PyExpression.text(kind)));
        path.names().forEach(name -> words.add(PyExpression.text(name)));
        return PyExpression.tuple(words.toArray(new PyExpression[0]));
    }
}
