package dev.lockstep.verifier;

/**
 * A check could not be done: no Postgres, no Python, no disk. Exit code 3.
 *
 * <p>The message is one plain sentence that says what, why and the next step.
 */
public final class EnvironmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EnvironmentException(String message) {
        super(message);
    }

    public EnvironmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
