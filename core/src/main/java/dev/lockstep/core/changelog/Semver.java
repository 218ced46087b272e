package dev.lockstep.core.changelog;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version number of three parts. */
public record Semver(int major, int minor, int patch) implements Comparable<Semver> {
    /** The version of a schema that has none yet. */
    public static final Semver FIRST = new Semver(1, 0, 0);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
    private static final Comparator<Semver> ORDER = Comparator.comparingInt(Semver::major)
            .thenComparingInt(Semver::minor)
            .thenComparingInt(Semver::patch);

    /** The version that a text like {@code 1.10.2} states. */
    public static Optional<Semver> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Semver(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** The next version after a change; before 1.0.0 every part counts one place lower. */
    public Semver next(Bump bump) {
        return switch (inForce(bump)) {
            case MAJOR -> new Semver(major + 1, 0, 0);
            case MINOR -> new Semver(major, minor + 1, 0);
            case PATCH -> new Semver(major, minor, patch + 1);
        };
    }

    /** Whether a later version tells that such a change happened since this one. */
    public boolean allows(Bump bump, Semver later) {
        return later.compareTo(next(bump)) >= 0;
    }

    private Bump inForce(Bump bump) {
        if (major > 0) {
            return bump;
        }
        return bump == Bump.MAJOR ? Bump.MINOR : Bump.PATCH;
    }

    @Override
    public int compareTo(Semver other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
