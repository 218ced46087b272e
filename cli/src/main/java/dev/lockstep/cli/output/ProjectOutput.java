package dev.lockstep.cli.output;

import dev.lockstep.cli.config.ProjectPaths;
import dev.lockstep.cli.output.FileStanding.Standing;
import dev.lockstep.cli.surroundings.Reason;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.TextFile;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files Lockstep keeps in one project. */
public final class ProjectOutput {
    private final Path root;
    private final Manifest manifest;

    private ProjectOutput(Path root, Manifest manifest) {
        this.root = root;
        this.manifest = manifest;
    }

    /** Opens a project; a swap that a crash cut short is finished first. */
    public static ProjectOutput open(Path root) {
        FileSwap.recover(root);
        return new ProjectOutput(root, readManifest(root));
    }

    private static Manifest readManifest(Path root) {
        Path file = root.resolve(Manifest.FILE_NAME);
        return Files.exists(file)
                ? ManifestJson.read(TextFile.read(file, Manifest.FILE_NAME).text())
                : Manifest.EMPTY;
    }

    /** What a project's output is known by beside the files themselves, whether it is there or not. */
    public static List<Path> records(Path root) {
        return List.of(root.resolve(Manifest.FILE_NAME), root.resolve(FileSwap.STAGING));
    }

    /** Compares the disk with what is wanted. */
    public OutputPlan plan(List<WantedFile> wanted, OutputScope scope) {
        SortedMap<String, WantedFile> byPath = byPath(wanted);
        List<FileStanding> standings = new ArrayList<>();
        SortedMap<String, Optional<String>> present = new TreeMap<>();
        byPath.forEach((path, file) -> {
            present.put(path, read(path, at -> FileHash.onDisk(at, file)));
            Standing standing = OutputComparison.wanted(file, manifest.find(path), present.get(path));
            standings.add(new FileStanding(path, standing));
        });
        manifest.files().forEach((path, entry) -> {
            if (!byPath.containsKey(path) && scope.holds(path)) {
                present.put(path, hash(path));
                OutputComparison.unwanted(entry, present.get(path))
                        .ifPresent(standing -> standings.add(new FileStanding(path, standing)));
            }
        });
        return new OutputPlan(byPath, standings, present, kept(scope));
    }

    private SortedMap<String, WantedFile> byPath(List<WantedFile> wanted) {
        SortedMap<String, WantedFile> byPath = new TreeMap<>();
        for (WantedFile file : wanted) {
            if (byPath.put(file.path(), file) != null) {
                throw StopException.usage("two files would be written to " + file.path());
            }
            if (new ProjectPaths(root).leaves(Folder.of(root.resolve(file.path())))) {
                throw StopException.refused(file.path() + " would be written outside the project, through a link");
            }
        }
        return byPath;
    }

    /** Reads something of a file. */
    private interface Reading {
        Optional<String> of(Path file) throws IOException;
    }

    private Optional<String> hash(String path) {
        return read(path, FileHash::onDisk);
    }

    private Optional<String> read(String path, Reading reading) {
        try {
            return reading.of(root.resolve(path));
        } catch (IOException e) {
            throw StopException.environment(path + " cannot be read: " + Reason.of(e), e);
        }
    }

    /** Records that stay as they are: other targets' files and what is written once. */
    private Map<String, Manifest.Entry> kept(OutputScope scope) {
        SortedMap<String, Manifest.Entry> kept = new TreeMap<>();
        manifest.files().forEach((path, entry) -> {
            boolean stays = entry.lifetime() != Lifetime.REGENERATED && Files.exists(root.resolve(path));
            if (!scope.holds(path) || stays) {
                kept.put(path, entry);
            }
        });
        return kept;
    }

    /**
     * Makes the disk what the plan wants, wholly or not at all.
     *
     * @param notes files beside the configuration that are no output of a target, to be written with it
     */
    public void write(OutputPlan plan, List<WantedFile> notes) {
        List<Change> changes = new ArrayList<>(plan.changes());
        notes.forEach(note -> changes.add(change(note.path(), note.content())));
        String text = ManifestJson.write(plan.manifest());
        changes.add(change(Manifest.FILE_NAME, text));
        swap(changes);
    }

    /** Writes files that no manifest tells of, wholly or not at all. */
    public void writeNotes(List<WantedFile> notes) {
        swap(notes.stream().map(note -> change(note.path(), note.content())).toList());
    }

    private void swap(List<Change> changes) {
        List<Change> needed = changes.stream()
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        if (!needed.isEmpty()) {
            FileSwap.apply(root, needed);
        }
    }

    private Change change(String path, String content) {
        return new Change(path, hash(path), Optional.of(content.getBytes(StandardCharsets.UTF_8)));
    }
}
