package dev.lockstep.core.statement;

/** Whether a statement about a table is about those that inherit from it too. */
public enum Scope {
    ONLY,
    WITH_DESCENDANTS
}
