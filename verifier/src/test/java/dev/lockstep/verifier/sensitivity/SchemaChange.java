package dev.lockstep.verifier.sensitivity;

import dev.lockstep.core.model.ObjectPath;
import java.util.List;

/**
 * A change of one object.
 *
 * @param statements what makes it, together
 * @param changed what a comparison must name: one of these, since a new name is found under the old one or as two objects
 */
record SchemaChange(List<String> statements, List<ObjectPath> changed) {
    SchemaChange {
        statements = List.copyOf(statements);
        changed = List.copyOf(changed);
    }

    static SchemaChange of(ObjectPath changed, String... statements) {
        return new SchemaChange(List.of(statements), List.of(changed));
    }
}
