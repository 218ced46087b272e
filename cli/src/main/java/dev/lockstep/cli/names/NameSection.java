package dev.lockstep.cli.names;

import dev.lockstep.core.model.ObjectKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A group of objects in the names file. */
enum NameSection {
    TABLES(ObjectKind.TABLE),
    ENUMS(ObjectKind.ENUM),
    DOMAINS(ObjectKind.DOMAIN),
    TYPES(ObjectKind.TYPE),
    SEQUENCES(ObjectKind.SEQUENCE),
    VIEWS(ObjectKind.VIEW),
    MATERIALIZED_VIEWS(ObjectKind.MATERIALIZED_VIEW);

    private final ObjectKind kind;

    NameSection(ObjectKind kind) {
        this.kind = kind;
    }

    ObjectKind kind() {
        return kind;
    }

    /** The key in the file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of an object; columns, constraints and members stand below the object they belong to. */
    static Optional<NameSection> of(ObjectKind kind) {
        return Arrays.stream(values()).filter(section -> section.kind == kind).findFirst();
    }
}
