package dev.lockstep.verifier.load.jpa.hibernate;

/** No row of an entity can be made up; the message says why. */
final class NoRowException extends Exception {
    private static final long serialVersionUID = 1L;

    NoRowException(String message) {
        super(message);
    }
}
