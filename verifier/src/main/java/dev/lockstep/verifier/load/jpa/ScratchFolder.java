package dev.lockstep.verifier.load.jpa;

import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A new folder below the temporary folder of the system, removed on close. */
record ScratchFolder(Path path) implements AutoCloseable {
    static ScratchFolder create() {
        try {
            return new ScratchFolder(Files.createTempDirectory("lockstep-jpa-"));
        } catch (IOException e) {
            throw new EnvironmentException(
                    "no folder for compiled classes can be made below " + System.getProperty("java.io.tmpdir")
                            + ": make room there, or name another one with java.io.tmpdir",
                    e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new EnvironmentException("the folder " + path + " cannot be removed: remove it by hand", e);
        }
    }
}
