package dev.lockstep.cli.names;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A group of names below one object in the names file. */
enum NameGroup {
    ATTRIBUTES(Role.ATTRIBUTE, Optional.of(ObjectKind.COLUMN)),
    RELATIONS(Role.RELATION, Optional.of(ObjectKind.CONSTRAINT)),
    REVERSE(Role.REVERSE, Optional.of(ObjectKind.CONSTRAINT)),
    MEMBERS(Role.MEMBER, Optional.empty());

    private final Role role;
    private final Optional<ObjectKind> part;

    /** @param part the kind of the object's part that is named; empty when a label of the object itself is */
    NameGroup(Role role, Optional<ObjectKind> part) {
        this.role = role;
        this.part = part;
    }

    /** The key in the file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NameGroup of(Role role) {
        return Arrays.stream(values())
                .filter(group -> group.role == role)
                .findFirst()
                .orElseThrow();
    }

    /** What the name of a part is for. */
    Use use(ObjectPath owner, String partName) {
        return part.map(kind -> Use.of(
                        new ObjectPath(
                                kind,
                                List.of(owner.names().get(0), owner.names().get(1), partName)),
                        role))
                .orElseGet(() -> new Use(owner, role, partName));
    }
}
