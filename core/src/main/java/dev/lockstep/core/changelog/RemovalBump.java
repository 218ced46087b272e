package dev.lockstep.core.changelog;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;

/** The bump that dropping an object requires. */
final class RemovalBump {
    private RemovalBump() {}

    static Bump of(ObjectPath path, Schema before) {
        return switch (path.kind()) {
            // A rule less refuses nothing that was accepted.
            case CONSTRAINT -> Bump.MINOR;
            case INDEX ->
                SchemaParts.index(before, path).filter(Index::isUnique).isPresent() ? Bump.MINOR : Bump.PATCH;
            case TRIGGER, EVENT_TRIGGER, RULE, POLICY, TABLE_SETTING -> Bump.MINOR;
            case STATISTICS -> Bump.PATCH;
            default -> Bump.MAJOR;
        };
    }
}
