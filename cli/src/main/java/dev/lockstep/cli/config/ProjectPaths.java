package dev.lockstep.cli.config;

import dev.lockstep.cli.surroundings.Reason;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The paths a configuration may name: those inside its own folder, symbolic links followed. */
public final class ProjectPaths {
    private final Path root;

    public ProjectPaths(Path root) {
        this.root = root;
    }

    /** The path a value holds, normalized, with forward slashes; a path that leaves the project is a problem. */
    Optional<String> inProject(YamlValue value) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            return text;
        }
        Optional<String> path = below(text.get());
        if (path.isEmpty()) {
            value.problem(
                    "unsafe-output",
                    value.where() + " is '" + text.get() + "', which leaves the folder of the configuration",
                    "use a path below it, without '..' and without links to other places");
            return Optional.empty();
        }
        return path;
    }

    /** The path, normalized, with forward slashes; empty when it leaves the project. */
    public Optional<String> below(String text) {
        return relative(text)
                .filter(path -> !leaves(root.resolve(path)))
                .map(inside -> inside.toString().replace('\\', '/'));
    }

    private static Optional<Path> relative(String text) {
        try {
            Path path = Path.of(text).normalize();
            boolean inside = !path.isAbsolute() && !path.startsWith("..");
            return inside ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether the nearest folder of the path that exists really lies outside the project. */
    public boolean leaves(Path path) {
        Path existing = path;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return !existing.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            if (Files.isSymbolicLink(existing)) {
                // A link to nowhere: writing through it would create a file outside.
                return true;
            }
            throw StopException.environment(existing + " cannot be read: " + Reason.of(e), e);
        }
    }
}
