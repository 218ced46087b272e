package dev.lockstep.cli.output;

import dev.lockstep.emitters.EmittedFile.Lifetime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files earlier runs wrote.
 *
 * @param files by path relative to the project, with forward slashes
 */
public record Manifest(SortedMap<String, Entry> files) {
    /** The file's name, beside the configuration. */
    public static final String FILE_NAME = "lockstep.manifest.json";

    public static final Manifest EMPTY = new Manifest(new TreeMap<>());

    public Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * What was written.
     *
     * @param sha256 of the bytes written
     */
    public record Entry(String sha256, Lifetime lifetime) {}

    Optional<Entry> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
