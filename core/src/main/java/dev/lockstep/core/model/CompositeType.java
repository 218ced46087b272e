package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * A composite type that no table stands behind.
 *
 * @param attributes in their own order
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes, Optional<String> comment) {
    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /**
     * One member of the type.
     *
     * @param collation the collation, when it is not the type's own
     */
    public record Attribute(
            Identifier name, SqlType type, Optional<QualifiedName> collation, Optional<String> comment) {}
}
