package dev.lockstep.core.model;

/** When a constraint is checked. */
public enum Deferral {
    NOT_DEFERRABLE,
    DEFERRABLE_IMMEDIATE,
    DEFERRABLE_DEFERRED
}
