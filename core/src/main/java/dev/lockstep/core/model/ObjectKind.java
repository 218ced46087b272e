package dev.lockstep.core.model;

import java.util.Locale;

/** The kinds of object a schema holds, in the order reports list them. */
public enum ObjectKind {
    NAMESPACE,
    EXTENSION,
    ENUM,
    DOMAIN,
    TYPE,
    COLLATION,
    SEQUENCE,
    TABLE,
    COLUMN,
    CONSTRAINT,
    INDEX,
    TABLE_SETTING,
    STATISTICS,
    VIEW,
    MATERIALIZED_VIEW,
    FUNCTION,
    PROCEDURE,
    AGGREGATE,
    OPERATOR,
    CAST,
    TRIGGER,
    EVENT_TRIGGER,
    RULE,
    POLICY,
    OTHER;

    /** The kind in the words of a report: {@code materialized view}. */
    public String words() {
        return switch (this) {
            case NAMESPACE -> "schema";
            case ENUM -> "enum type";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
