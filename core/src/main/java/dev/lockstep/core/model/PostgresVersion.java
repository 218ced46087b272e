package dev.lockstep.core.model;

import java.util.Arrays;
import java.util.Optional;

/** A major version of Postgres, for what a file may say depends on it. */
public enum PostgresVersion {
    V17(17),
    V18(18);

    /** The version of those who name none. */
    public static final PostgresVersion DEFAULT = V17;

    private final int number;

    PostgresVersion(int number) {
        this.number = number;
    }

    /** The version of this number, when Lockstep knows it. */
    public static Optional<PostgresVersion> of(int number) {
        return Arrays.stream(values())
                .filter(version -> version.number == number)
                .findFirst();
    }

    public int number() {
        return number;
    }

    public boolean isAtLeast(PostgresVersion other) {
        return number >= other.number;
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
