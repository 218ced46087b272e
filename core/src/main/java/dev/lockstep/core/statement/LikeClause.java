package dev.lockstep.core.statement;

import java.util.Set;

/**
 * LIKE in CREATE TABLE.
 *
 * @param behind how many columns of the definition stand before it
 * @param options what INCLUDING asks for
 */
public record LikeClause(ObjectName table, int behind, Set<Option> options) {
    /** What can be taken over beside names, types and NOT NULL. */
    public enum Option {
        COMMENTS,
        COMPRESSION,
        CONSTRAINTS,
        DEFAULTS,
        GENERATED,
        IDENTITY,
        INDEXES,
        STATISTICS,
        STORAGE
    }

    public LikeClause {
        options = Set.copyOf(options);
    }
}
