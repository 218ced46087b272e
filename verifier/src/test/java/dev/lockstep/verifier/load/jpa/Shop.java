package dev.lockstep.verifier.load.jpa;

import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the sound entities of a shop, for a test to break. */
record Shop(Path output) {
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root"));
    private static final Path SOUND = ROOT.resolve("verifier/src/test/resources/jpa/shop");
    private static final Path HIBERNATE =
            Path.of(System.getProperty(HibernateLoader.FOLDER_PROPERTY, ROOT + "/verifier/target/lib/hibernate"));

    static Shop copiedTo(Path folder) {
        try (Stream<Path> files = Files.walk(SOUND)) {
            for (Path file : files.toList()) {
                Path copied = folder.resolve(SOUND.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Shop(folder);
    }

    void change(String file, String before, String after) {
        replace(output.resolve("src/main/java/shop").resolve(file), before, after);
    }

    void changeResource(String file, String before, String after) {
        replace(output.resolve("src/main/resources/shop").resolve(file), before, after);
    }

    Loaded load(DatabaseAddress database) {
        return new HibernateLoader(output, HIBERNATE).load(database);
    }

    private static void replace(Path file, String before, String after) {
        try {
            String text = Files.readString(file);
            if (!text.contains(before)) {
                throw new IllegalArgumentException(file + " does not say " + before);
            }
            Files.writeString(file, text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
