package dev.lockstep.core.diff;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.Optional;

/**
 * Where an expression stands.
 *
 * @param owner the table, or the domain for a domain's expressions
 * @param column the column whose default or generated value it is
 */
public record ExpressionUse(ExpressionKind kind, QualifiedName owner, Optional<Identifier> column) {
    static ExpressionUse of(ExpressionKind kind, QualifiedName owner) {
        return new ExpressionUse(kind, owner, Optional.empty());
    }
}
