package dev.lockstep.verifier.load.python;

import java.util.Comparator;

/** The version of a Python interpreter. */
record PythonVersion(int major, int minor, int patch) implements Comparable<PythonVersion> {
    /** The last release of Python 3 for which the requirements file has hashes of the packages. */
    private static final int NEWEST_PINNED = 14;

    private static final Comparator<PythonVersion> ORDER = Comparator.comparingInt(PythonVersion::major)
            .thenComparingInt(PythonVersion::minor)
            .thenComparingInt(PythonVersion::patch);

    /** For which versions the packages of a stack are pinned, in words. */
    static String pinnedFor(PythonStack stack) {
        return "Python 3." + stack.oldest() + " to 3." + NEWEST_PINNED;
    }

    /** Whether the pinned packages do not run on it. */
    boolean isTooOld(PythonStack stack) {
        return compareTo(new PythonVersion(3, stack.oldest(), 0)) < 0;
    }

    boolean isPinnedFor(PythonStack stack) {
        return !isTooOld(stack) && compareTo(new PythonVersion(3, NEWEST_PINNED + 1, 0)) < 0;
    }

    @Override
    public int compareTo(PythonVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
