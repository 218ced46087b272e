package dev.lockstep.emitters.django;

import dev.lockstep.emitters.EmittedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files of the support package that are the same for every schema. */
final class SupportPackage {
    static final String LABEL = "lockstep_django";

    private static final List<String> FILES = List.of(
            "__init__.py",
            "apps.py",
            "autofields.py",
            "constraints.py",
            "expressions.py",
            "fields.py",
            "indexes.py",
            "operations.py",
            "pg.py",
            "relations.py");

    private SupportPackage() {}

    static List<EmittedFile> files() {
        return FILES.stream()
                .map(name -> AppFiles.file(LABEL + "/" + name, read(name)))
                .toList();
    }

    private static String read(String name) {
        try (InputStream file = SupportPackage.class.getResourceAsStream("support/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
