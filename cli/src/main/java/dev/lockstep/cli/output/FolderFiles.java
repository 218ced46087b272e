package dev.lockstep.cli.output;

import dev.lockstep.cli.surroundings.Reason;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.emitters.PresentFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files of one output folder. Hidden folders and those of tools are not looked into. */
public final class FolderFiles implements PresentFiles {
    private static final Set<String> TOOL_FOLDERS = Set.of("__pycache__", "node_modules");

    private final Path folder;

    public FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try {
                Files.walkFileTree(folder, new Collector(paths));
            } catch (IOException e) {
                throw StopException.environment(folder + " cannot be read: " + Reason.of(e), e);
            }
        }
        return paths;
    }

    @Override
    public Optional<String> read(String path) {
        Path file = folder.resolve(path);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw StopException.environment(file + " cannot be read: " + Reason.of(e), e);
        }
    }

    private final class Collector extends SimpleFileVisitor<Path> {
        private final SortedSet<String> paths;

        Collector(SortedSet<String> paths) {
            this.paths = paths;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            String name = visited.getFileName().toString();
            boolean skipped = !visited.equals(folder) && (name.startsWith(".") || TOOL_FOLDERS.contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
            paths.add(folder.relativize(visited).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
        }
    }
}
