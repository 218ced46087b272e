package dev.lockstep.cli.output;

import dev.lockstep.cli.surroundings.Reason;
import dev.lockstep.cli.surroundings.StopException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes many files as one: staged beside them, then renamed into place under a journal.
 *
 * <p>Before the journal is on disk a crash changes nothing; after it, the next run finishes the swap. A failure that is
 * no crash is undone at once.
 */
final class FileSwap {
    /** Beside the configuration, so that a rename never crosses file systems. */
    static final String STAGING = ".lockstep-staging";

    private final Path root;
    private final Path staging;

    private FileSwap(Path root) {
        this.root = root;
        this.staging = root.resolve(STAGING);
    }

    static void apply(Path root, List<Change> changes) {
        new FileSwap(root).apply(changes);
    }

    /** Finishes or discards what a crash left behind; does nothing in a project without leftovers. */
    static void recover(Path root) {
        new FileSwap(root).recover();
    }

    private void apply(List<Change> changes) {
        changes.forEach(this::requireWritable);
        try (ProjectLock lock = ProjectLock.take(staging)) {
            requireUnchanged(changes);
            List<Journal.Step> steps = stage(changes);
            Journal.write(staging, steps);
            new Renames(root, staging).run(steps);
            StagingFolder.empty(lock.folder());
        } catch (IOException e) {
            StagingFolder.discard(staging);
            throw StopException.environment("nothing was written: " + describe(e), e);
        }
    }

    private static String describe(IOException e) {
        Optional<String> file =
                e instanceof FileSystemException system ? Optional.ofNullable(system.getFile()) : Optional.empty();
        return file.map(path -> path + ": ").orElse("") + Reason.of(e);
    }

    private void requireWritable(Change change) {
        Path folder = Folder.of(root.resolve(change.path()));
        while (!Files.exists(folder)) {
            folder = Folder.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw notWritable(folder, "it is not a folder");
        }
        if (!Files.isWritable(folder)) {
            throw notWritable(folder, "permission denied");
        }
    }

    private RuntimeException notWritable(Path folder, String reason) {
        String name = folder.equals(root)
                ? folder.toString()
                : root.relativize(folder).toString();
        return StopException.environment(
                "nothing was written: " + name + " cannot be written to: " + reason, new IOException(reason));
    }

    /** Another run may have written between our reading and our lock. */
    private void requireUnchanged(List<Change> changes) throws IOException {
        for (Change change : changes) {
            if (!FileHash.onDisk(root.resolve(change.path())).equals(change.before())) {
                throw new IOException(change.path() + " changed meanwhile; run again");
            }
        }
    }

    private List<Journal.Step> stage(List<Change> changes) throws IOException {
        List<Journal.Step> steps = new ArrayList<>();
        for (Change change : changes) {
            Journal.Step step = Journal.Step.of(steps.size(), change);
            steps.add(step);
            if (change.content().isPresent()) {
                Durable.write(
                        StagingFolder.after(staging, step), change.content().get());
            }
            if (change.before().isPresent()) {
                StagingFolder.keep(root.resolve(change.path()), StagingFolder.before(staging, step));
            }
        }
        return steps;
    }

    private void recover() {
        if (!Files.isDirectory(staging)) {
            return;
        }
        try (ProjectLock lock = ProjectLock.take(staging)) {
            Optional<List<Journal.Step>> steps = Journal.read(staging);
            if (steps.isPresent()) {
                new Renames(root, staging).finish(steps.get());
            }
            StagingFolder.empty(lock.folder());
        } catch (IOException e) {
            throw StopException.environment(
                    "an interrupted run cannot be finished: " + describe(e) + "; its files are in " + STAGING, e);
        }
    }
}
