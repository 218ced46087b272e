package dev.lockstep.core.statement;

import dev.lockstep.core.model.Column.Nullability;
import dev.lockstep.core.model.SqlExpression;
import java.util.Optional;

/** What ALTER DOMAIN changes. */
public sealed interface DomainChange {
    /** SET DEFAULT, or DROP DEFAULT when empty. */
    record ToDefault(Optional<SqlExpression> expression) implements DomainChange {}

    record ToNullability(Nullability nullability) implements DomainChange {}

    record AddCheck(ConstraintClause.Check check) implements DomainChange {}

    record DropCheck(PartName check, Existence existence) implements DomainChange {}

    record RenameCheck(PartName check, PartName renamed) implements DomainChange {}

    record ValidateCheck(PartName check) implements DomainChange {}

    /** OWNER TO. */
    record NotCompared() implements DomainChange {}
}
