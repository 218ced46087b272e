package dev.lockstep.cli.surroundings;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a run takes place.
 *
 * @param folder the working folder, absolute
 * @param environment the environment variables
 * @param out for results
 * @param err for everything else
 */
public record Surroundings(Path folder, Map<String, String> environment, PrintStream out, PrintStream err) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process; both streams are UTF-8 whatever the locale. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                Path.of("").toAbsolutePath(), System.getenv(), utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), /* autoFlush= */ true, StandardCharsets.UTF_8);
    }

    /** A variable that is set to something. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
