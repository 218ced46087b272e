package dev.lockstep.core.model;

import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.Optional;

/**
 * A range type.
 *
 * @param operatorClass of the subtype, when it is not the default one: bare when it is on the search path
 * @param collation when it is not the subtype's own
 * @param canonical the function that brings values into one form
 * @param difference the function for {@code subtype_diff}
 * @param multirange the multirange type that comes with it
 */
public record RangeType(
        QualifiedName name,
        SqlType subtype,
        Optional<String> operatorClass,
        Optional<QualifiedName> collation,
        Optional<QualifiedName> canonical,
        Optional<QualifiedName> difference,
        QualifiedName multirange,
        Optional<String> comment) {}
