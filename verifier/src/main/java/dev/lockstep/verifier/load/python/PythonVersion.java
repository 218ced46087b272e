package dev.lockstep.verifier.load.python;

import java.util.Comparator;

/** The version of a Python interpreter. */
record PythonVersion(int major, int minor, int patch) implements Comparable<PythonVersion> {
    /** For which versions the requirements file has hashes of the packages, in words. */
    static final String PINNED_FOR = "Python 3.10 to 3.14";

    private static final PythonVersion OLDEST = new PythonVersion(3, 10, 0);
    private static final PythonVersion TOO_NEW = new PythonVersion(3, 15, 0);

    private static final Comparator<PythonVersion> ORDER = Comparator.comparingInt(PythonVersion::major)
            .thenComparingInt(PythonVersion::minor)
            .thenComparingInt(PythonVersion::patch);

    /** Whether the pinned packages do not run on it. */
    boolean isTooOld() {
        return compareTo(OLDEST) < 0;
    }

    boolean isPinnedFor() {
        return !isTooOld() && compareTo(TOO_NEW) < 0;
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
