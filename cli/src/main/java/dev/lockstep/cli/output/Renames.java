package dev.lockstep.cli.output;

import dev.lockstep.cli.surroundings.StopException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The steps of a swap: forwards, backwards, and on from where a crash stopped them. */
final class Renames {
    private final Path root;
    private final Path staging;
    private final Set<Path> madeFolders = new LinkedHashSet<>();

    Renames(Path root, Path staging) {
        this.root = root;
        this.staging = staging;
    }

    /** Makes every step, or none when one fails. */
    void run(List<Journal.Step> steps) throws IOException {
        List<Journal.Step> done = new ArrayList<>();
        try {
            for (Journal.Step step : steps) {
                done.add(step);
                make(step);
            }
        } catch (IOException e) {
            Collections.reverse(done);
            undo(done);
            Files.delete(staging.resolve("journal.json"));
            throw e;
        }
        makeDurable(steps);
    }

    /** Makes the steps that a crash left undone. */
    void finish(List<Journal.Step> steps) throws IOException {
        List<String> touched = new ArrayList<>();
        for (Journal.Step step : steps) {
            String now = FileHash.onDisk(root.resolve(step.path())).orElse("");
            if (!now.equals(step.before()) && !now.equals(step.after())) {
                touched.add(step.path());
            }
        }
        if (!touched.isEmpty()) {
            throw StopException.refused(
                    "an interrupted run cannot be finished, because these files were changed since: "
                            + String.join(", ", touched) + "; restore them, or delete " + FileSwap.STAGING);
        }
        for (Journal.Step step : steps) {
            make(step);
        }
        makeDurable(steps);
    }

    private void make(Journal.Step step) throws IOException {
        SwapPoint.reached(step);
        Path file = root.resolve(step.path());
        if (step.deletes()) {
            Files.deleteIfExists(file);
            deleteEmptyFolders(Folder.of(file));
            return;
        }
        Path staged = StagingFolder.after(staging, step);
        if (Files.exists(staged)) {
            makeFolders(Folder.of(file));
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void makeFolders(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            makeFolders(Folder.of(folder));
            Files.createDirectory(folder);
            madeFolders.add(folder);
        }
    }

    private void deleteEmptyFolders(Path from) throws IOException {
        Path folder = from;
        while (!folder.equals(root) && folder.startsWith(root)) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            folder = Folder.of(folder);
        }
    }

    private void undo(List<Journal.Step> done) throws IOException {
        for (Journal.Step step : done) {
            Path file = root.resolve(step.path());
            Path kept = StagingFolder.before(staging, step);
            if (Files.exists(kept)) {
                Files.createDirectories(Folder.of(file));
                // Renaming one hard link over another of the same file does nothing, and that is right here.
                Files.move(kept, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(file);
            }
        }
        List<Path> folders = new ArrayList<>(madeFolders);
        Collections.reverse(folders);
        for (Path folder : folders) {
            Files.deleteIfExists(folder);
        }
    }

    private void makeDurable(List<Journal.Step> steps) {
        Set<Path> folders = new LinkedHashSet<>();
        steps.forEach(step -> folders.add(Folder.of(root.resolve(step.path()))));
        folders.stream().filter(Files::isDirectory).forEach(Durable::folder);
    }
}
