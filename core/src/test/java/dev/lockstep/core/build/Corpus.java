package dev.lockstep.core.build;

import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the schemas of other people that acceptance tests read, where they are there. */
public final class Corpus {
    private Corpus() {}

    /** The file of this name in {@code shared/corpus} beside the repository or further up. */
    public static Optional<SourceFile> file(String name) {
        for (Path folder = Path.of(System.getProperty("lockstep.root")).toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            Path found = folder.resolve("shared/corpus").resolve(name);
            if (Files.exists(found)) {
                return Optional.of(read(name, found));
            }
        }
        return Optional.empty();
    }

    private static SourceFile read(String name, Path path) {
        try {
            return new SourceFile(name, Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
