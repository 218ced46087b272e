package dev.lockstep.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The files of a swap while it lasts. */
final class StagingFolder {
    private StagingFolder() {}

    /** Where the new content of a step waits. */
    static Path after(Path staging, Journal.Step step) {
        return staging.resolve(step.number() + ".after");
    }

    /** Where the old content of a step is kept. */
    static Path before(Path staging, Journal.Step step) {
        return staging.resolve(step.number() + ".before");
    }

    /** Keeps the file itself where the file system has hard links, so that undoing restores its times too. */
    static void keep(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Deletes everything but the lock; the journal first, so that half an emptied folder is never taken for a swap. */
    static void empty(Path staging) throws IOException {
        Files.deleteIfExists(staging.resolve("journal.json"));
        for (Path file : files(staging)) {
            if (!file.getFileName().toString().equals("lock")) {
                Files.delete(file);
            }
        }
    }

    /** Deletes the folder after a failure, as far as that goes; the next run deletes the rest. */
    static void discard(Path staging) {
        try {
            if (Files.exists(staging.resolve("journal.json"))) {
                return;
            }
            empty(staging);
            Files.deleteIfExists(staging);
        } catch (IOException e) {
            // What failed first is what the user needs to read.
            return;
        }
    }

    private static List<Path> files(Path staging) throws IOException {
        try (Stream<Path> files = Files.list(staging)) {
            return files.sorted().toList();
        }
    }
}
