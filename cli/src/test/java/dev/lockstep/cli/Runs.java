package dev.lockstep.cli;

import dev.lockstep.cli.surroundings.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs command lines inside the test's own process, in a folder of its own. */
final class Runs {
    static final String CONFIGURATION = """
            targets:
              django: {output: models/django}
              jpa: {output: models/jpa, package: com.example.model}
            """;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>(System.getenv());

    Runs(Path folder) {
        this.folder = folder;
    }

    /** What a run left. */
    record Result(int exitCode, String out, String err) {}

    Runs with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode;
        try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            exitCode = Main.run(List.of(arguments), new Surroundings(folder, environment, outStream, errStream));
        }
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Every file of the folder with its content. */
    SortedMap<String, String> tree() throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                tree.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return tree;
    }

    /** The schema project that ships with the tool. */
    static Path canonicalFolder() {
        return Path.of(System.getProperty("lockstep.root"), "canonical");
    }
}
