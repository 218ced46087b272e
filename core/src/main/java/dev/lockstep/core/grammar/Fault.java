package dev.lockstep.core.grammar;

/** Ends the walk at the token that cannot stand where it stands; never leaves this package. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int index;

    Fault(int index) {
        super("", null, false, false);
        this.index = index;
    }

    /** The index of the token; the number of tokens when they end too early. */
    int index() {
        return index;
    }
}
