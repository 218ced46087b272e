package dev.lockstep.core.model;

import dev.lockstep.core.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * An enum type.
 *
 * @param labels in their sort order
 */
public record EnumType(QualifiedName name, List<String> labels, Optional<String> comment) {
    public EnumType {
        labels = List.copyOf(labels);
    }
}
