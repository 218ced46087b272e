package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import dev.lockstep.emitters.python.PyText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files of the emitted package. */
final class PackageFiles {
    static final String SUPPORT = "postgres.py";

    private PackageFiles() {}

    /** @param name the file's name in the package */
    static EmittedFile file(SqlAlchemyConfig config, String name, String content) {
        return new EmittedFile(path(config, name), content, Lifetime.REGENERATED);
    }

    static String path(SqlAlchemyConfig config, String name) {
        return config.packageName() + "/" + name;
    }

    /** The support module, the same for every schema. */
    static EmittedFile support(SqlAlchemyConfig config) {
        try (InputStream file = PackageFiles.class.getResourceAsStream("support/" + SUPPORT)) {
            String text = new String(Objects.requireNonNull(file, SUPPORT).readAllBytes(), StandardCharsets.UTF_8);
            return file(config, SUPPORT, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A docstring of one or more lines, indented for a class body. */
    static String docstring(String comment) {
        return PyText.classDocstring(comment);
    }
}
