package dev.lockstep.emitters;

/**
 * One file of a target.
 *
 * @param path relative to the target's output folder, with forward slashes, never leaving it
 * @param content the text, lines ending in LF
 */
public record EmittedFile(String path, String content, Lifetime lifetime) {
    /** What later runs may do with the file. */
    public enum Lifetime {
        /** Written anew by each run. */
        REGENERATED,
        /** Written once; later runs leave it as it is (a migration). */
        WRITTEN_ONCE,
        /** Written when it is not there, and from then on a person's own: no run changes or deletes it. */
        OWN
    }

    /** @throws IllegalArgumentException when the path could leave the output folder */
    public EmittedFile {
        boolean leaves = path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || path.isEmpty()
                || java.util.Arrays.stream(path.split("/", -1))
                        .anyMatch(part -> part.isEmpty() || part.startsWith("."));
        if (leaves) {
            throw new IllegalArgumentException("not a path inside the output folder: " + path);
        }
    }
}
