package dev.lockstep.core.diff;

/** The clause an expression stands in. */
public enum ExpressionKind {
    COLUMN_DEFAULT,
    GENERATED_COLUMN,
    TABLE_CHECK,
    INDEX_EXPRESSION,
    INDEX_PREDICATE,
    PARTITION_KEY,
    PARTITION_BOUND,
    DOMAIN_DEFAULT,
    DOMAIN_CHECK
}
