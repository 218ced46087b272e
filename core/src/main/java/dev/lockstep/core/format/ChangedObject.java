package dev.lockstep.core.format;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.statement.ObjectName;
import dev.lockstep.core.statement.Statement;
import java.util.Collection;
import java.util.Optional;

/** The object that a statement changes without making one. */
final class ChangedObject {
    private ChangedObject() {}

    static Optional<ObjectPath> of(Statement statement, Collection<ObjectPath> known) {
        return name(statement)
                .flatMap(name -> known.stream()
                        .filter(path -> isNamed(path, name))
                        .sorted()
                        .findFirst());
    }

    private static Optional<ObjectName> name(Statement statement) {
        if (statement instanceof Statement.CommentOn comment) {
            return Optional.of(comment.object());
        }
        if (statement instanceof Statement.AlterTable alter) {
            return Optional.of(alter.table());
        }
        if (statement instanceof Statement.AlterSequence alter) {
            return Optional.of(alter.name());
        }
        if (statement instanceof Statement.AlterDomain alter) {
            return Optional.of(alter.name());
        }
        if (statement instanceof Statement.AlterEnum alter) {
            return Optional.of(alter.name());
        }
        if (statement instanceof Statement.Carried carried) {
            return Optional.of(carried.object());
        }
        return Optional.empty();
    }

    private static boolean isNamed(ObjectPath path, ObjectName name) {
        boolean inNamespace = name.namespace()
                .map(namespace -> path.names().get(0).equals(namespace.text()))
                .orElse(true);
        return path.names().size() == 2
                && path.names().get(1).equals(name.name().text())
                && inNamespace;
    }
}
