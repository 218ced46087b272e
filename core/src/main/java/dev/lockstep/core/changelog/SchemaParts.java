package dev.lockstep.core.changelog;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import java.util.Optional;

/** Finds the parts of tables by their paths. */
final class SchemaParts {
    private SchemaParts() {}

    static Optional<Table> table(Schema schema, ObjectPath path) {
        return path.names().size() < 2
                ? Optional.empty()
                : schema.table(
                        QualifiedName.of(path.names().get(0), path.names().get(1)));
    }

    static Optional<Column> column(Schema schema, ObjectPath path) {
        return part(path, ObjectKind.COLUMN)
                .flatMap(name -> table(schema, path)
                        .flatMap(table -> table.columns().stream()
                                .filter(column -> column.name().text().equals(name))
                                .findFirst()));
    }

    /** A constraint of a table; the checks of domains are not found. */
    static Optional<Constraint> constraint(Schema schema, ObjectPath path) {
        return part(path, ObjectKind.CONSTRAINT)
                .flatMap(name -> table(schema, path)
                        .flatMap(table -> table.constraints().stream()
                                .filter(constraint -> constraint.name().text().equals(name))
                                .findFirst()));
    }

    static Optional<Index> index(Schema schema, ObjectPath path) {
        return part(path, ObjectKind.INDEX)
                .flatMap(name -> table(schema, path)
                        .flatMap(table -> table.indexes().stream()
                                .filter(index -> index.name().text().equals(name))
                                .findFirst()));
    }

    private static Optional<String> part(ObjectPath path, ObjectKind kind) {
        boolean found = path.kind() == kind && path.names().size() > 2;
        return found ? Optional.of(path.names().get(2)) : Optional.empty();
    }
}
