package dev.lockstep.core.cases;

import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One folder below {@code cases/}: a schema and what is expected of it.
 *
 * @param name {@code topic/fact}
 */
public record CaseFolder(Path folder, String name) {
    private static final Set<String> KNOWN = Set.of(
            "schema.sql",
            "model.txt",
            "errors.txt",
            "warnings.txt",
            "before.sql",
            "differences.txt",
            "changelog.md",
            "omissions.txt",
            "lockstep.yaml",
            "django",
            "jpa");

    /** Every case of the repository, in the order of their names. */
    public static List<CaseFolder> all() {
        Path root = Path.of(System.getProperty("lockstep.root"), "cases");
        try (Stream<Path> schemas = Files.walk(root, 3)) {
            return schemas.filter(path -> path.endsWith("schema.sql"))
                    .map(path -> of(root, path))
                    .sorted((left, right) -> left.name().compareTo(right.name()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CaseFolder of(Path root, Path schema) {
        Path folder = schema.resolveSibling("");
        return new CaseFolder(folder, root.relativize(folder).toString().replace('\\', '/'));
    }

    /** The server that the case is about: the topic names it when it is not the default one. */
    public PostgresVersion postgres() {
        return name.startsWith("postgres-18/") ? PostgresVersion.V18 : PostgresVersion.DEFAULT;
    }

    public byte[] schemaBytes() {
        try {
            return Files.readAllBytes(folder.resolve("schema.sql"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public SourceFile schema() {
        return new SourceFile("schema.sql", new String(schemaBytes(), StandardCharsets.UTF_8));
    }

    /** The content of an expected file, when it is there. */
    public Optional<String> expected(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether expected files are to be rewritten with what was found. */
    public static boolean accepts() {
        return Boolean.getBoolean("lockstep.accept");
    }

    /** Rewrites an expected file, or removes it when there is nothing to expect. */
    public void accept(String file, Optional<String> found) {
        Path path = folder.resolve(file);
        try {
            if (found.isPresent()) {
                Files.writeString(path, found.get());
            } else {
                Files.deleteIfExists(path);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The files that no runner expects. */
    public List<String> unknownFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !KNOWN.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
