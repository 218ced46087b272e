package dev.lockstep.core.statement;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.SqlExpression;
import java.util.List;
import java.util.Optional;

/** What CREATE DOMAIN says beside the base type. */
public record DomainRules(
        Nullability nullability, Optional<SqlExpression> defaultValue, List<ConstraintClause.Check> checks) {
    public DomainRules {
        checks = List.copyOf(checks);
    }
}
