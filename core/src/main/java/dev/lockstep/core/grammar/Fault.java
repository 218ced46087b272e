package dev.lockstep.core.grammar;

/** Ends the walk at the token that cannot stand where it stands; never leaves this package. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Mistake mistake;

    Fault(Mistake mistake) {
        super("", null, false, false);
        this.mistake = mistake;
    }

    Mistake mistake() {
        return mistake;
    }
}
