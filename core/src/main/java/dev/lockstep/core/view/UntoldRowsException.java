package dev.lockstep.core.view;

/** Ends the reading of a query of which not even the number of columns is known; never leaves this package. */
final class UntoldRowsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String unknown;

    UntoldRowsException(String unknown) {
        super(unknown, null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
        this.unknown = unknown;
    }

    String unknown() {
        return unknown;
    }
}
