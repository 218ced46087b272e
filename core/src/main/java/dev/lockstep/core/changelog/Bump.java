package dev.lockstep.core.changelog;

/** How much a change asks of the version number, least first. */
public enum Bump {
    PATCH,
    MINOR,
    MAJOR;

    /** The greater of two. */
    public Bump or(Bump other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
