package dev.lockstep.cli;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of the folders in {@code cases/}. */
final class CaseSchemas {
    private static final Path CASES = Path.of(System.getProperty("lockstep.root"), "cases");

    /** A dump that makes the namespace which every database has. */
    private static final String FOR_AN_EMPTY_CLUSTER = "dumps/session-lines-are-passed-over";

    /** A server of another version is asked about these. */
    private static final String NEWER = "postgres-18/";

    /** Topics whose cases come to the models like others, once they are read. */
    private static final List<String> READING = List.of("alter", "changes", "dumps", "idempotent", "extensions");

    private CaseSchemas() {}

    /** Whether a case asks more of the reader of the file than of the models. */
    static boolean isAboutReading(String name) {
        return READING.stream().anyMatch(topic -> name.startsWith(topic + "/"));
    }

    /** The folders that hold a schema and no errors, and that a new database takes. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(CASES, 3)) {
            return files.filter(file -> file.endsWith("schema.sql"))
                    .filter(file -> !Files.exists(file.resolveSibling("errors.txt")))
                    .map(file -> CASES.relativize(file.resolveSibling("")).toString())
                    .filter(name -> !name.equals(FOR_AN_EMPTY_CLUSTER) && !name.startsWith(NEWER))
                    .sorted()
                    .toList();
        }
    }

    static ParsedSchema read(String name) throws IOException {
        Path file = CASES.resolve(name).resolve("schema.sql");
        return CanonicalReader.read(new SourceFile("schema.sql", Files.readString(file)));
    }
}
