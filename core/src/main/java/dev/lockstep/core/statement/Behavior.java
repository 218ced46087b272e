package dev.lockstep.core.statement;

/** What DROP does with objects that need the dropped one. */
public enum Behavior {
    RESTRICT,
    CASCADE
}
