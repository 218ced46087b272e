package dev.lockstep.cli.surroundings;

import dev.lockstep.verifier.EnvironmentException;

/** A run that ends early with one plain sentence for the user. */
public final class StopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    private StopException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command line or a file it names cannot be used. */
    public static StopException usage(String message) {
        return new StopException(ExitCode.USAGE, message);
    }

    /** Going on would lose what a person wrote. */
    public static StopException refused(String message) {
        return new StopException(ExitCode.REFUSED, message);
    }

    /** A disk or a program of the machine does not do its part. */
    public static EnvironmentException environment(String message, Throwable cause) {
        return new EnvironmentException(message, cause);
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
