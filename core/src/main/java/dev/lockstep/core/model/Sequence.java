package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.Optional;

/**
 * A sequence that is not the value source of a serial or identity column.
 *
 * @param owner the column it is dropped with, when OWNED BY says one
 */
public record Sequence(QualifiedName name, SequenceOptions options, Optional<Owner> owner, Optional<String> comment) {
    /** The owning column. */
    public record Owner(QualifiedName table, Identifier column) {}
}
