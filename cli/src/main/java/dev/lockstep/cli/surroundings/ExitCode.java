package dev.lockstep.cli.surroundings;

/** What a run of the program ends with. */
public enum ExitCode {
    CLEAN(0),
    FINDINGS(1),
    USAGE(2),
    ENVIRONMENT(3),
    REFUSED(4),
    BUG(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The worse of two outcomes of one run. */
    public ExitCode or(ExitCode other) {
        return number >= other.number ? this : other;
    }
}
