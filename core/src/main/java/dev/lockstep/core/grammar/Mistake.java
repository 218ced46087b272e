package dev.lockstep.core.grammar;

/**
 * The first mistake of a stretch of tokens.
 *
 * @param index of the token that cannot stand where it stands; the number of tokens when more must follow
 */
public record Mistake(int index, Kind kind) {
    /** What is wrong there. */
    public enum Kind {
        UNEXPECTED,
        /** Nothing, perhaps: it is nested too deep to be read. */
        TOO_DEEP
    }
}
