package dev.lockstep.core.statement;

/** What a statement asks of the object it names. */
public enum Existence {
    /** It is an error when the object is there (CREATE) or missing (ALTER, DROP). */
    STRICT,
    /** IF NOT EXISTS or IF EXISTS: nothing happens then. */
    LENIENT
}
