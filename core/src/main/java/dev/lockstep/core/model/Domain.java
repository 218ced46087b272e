package dev.lockstep.core.model;

import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * A domain: a type with rules of its own.
 *
 * @param checks in the order of their names
 */
public record Domain(
        QualifiedName name,
        SqlType base,
        Optional<QualifiedName> collation,
        Column.Nullability nullability,
        Optional<SqlExpression> defaultValue,
        List<Constraint.Check> checks,
        Optional<String> comment) {
    public Domain {
        checks = List.copyOf(checks);
    }
}
