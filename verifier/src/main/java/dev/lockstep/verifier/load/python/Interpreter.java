package dev.lockstep.verifier.load.python;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import dev.lockstep.verifier.EnvironmentException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Python interpreter and what it says about itself.
 *
 * @param command how it was found
 * @param executable the file that really runs, behind the shims of version switchers
 * @param platform system and processor
 * @param packages version of each installed package that we need, by its name
 */
record Interpreter(
        Path command, Path executable, PythonVersion version, String platform, Map<String, String> packages) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> NAMES =
            List.of("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "python");

    Interpreter {
        packages = Map.copyOf(packages);
    }

    /** Every interpreter below the given folders, in their order; files that do not answer are left out. */
    static Stream<Interpreter> in(List<Path> folders) {
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .flatMap(file -> ask(file).stream());
    }

    /** Asks an interpreter about itself; empty when it gives no sensible answer. */
    static Optional<Interpreter> ask(Path command) {
        try {
            ChildProgram.Ended ended = question(command).run();
            return ended.exitCode() == 0 ? read(command, ended.output()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ChildProgram question(Path command) {
        // These two options do for this question what -I does, and every Python since 2.6 has them.
        ProcessBuilder process = new ProcessBuilder(
                        command.toString(), "-E", "-s", "-c", Resource.text(Interpreter.class, "interpreter.py"))
                .directory(new File("/"));
        return new ChildProgram(command.toString(), process, Optional.empty(), LIMIT);
    }

    private static Optional<Interpreter> read(Path command, String output) {
        try {
            @Nullable Answer answer = new Gson().fromJson(output, Answer.class);
            return answer == null || answer.isIncomplete() ? Optional.empty() : Optional.of(answer.about(command));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    /** How messages name it: {@code /usr/bin/python3 (Python 3.11.7)}. */
    @Override
    public String toString() {
        return command + " (Python " + version + ")";
    }

    /**
     * Refuses an interpreter that a stack does not run on.
     *
     * @throws EnvironmentException when it is too old
     */
    void refuseOld(PythonStack stack) {
        if (version.isTooOld(stack)) {
            throw new EnvironmentException(command + " is Python " + version + ", but " + stack.pinned()
                    + " needs Python 3." + stack.oldest() + " or later; name a later one in lockstep.yaml");
        }
    }

    private record Answer(
            @Nullable List<Integer> version,
            @Nullable String executable,
            @Nullable String platform,
            @Nullable Map<String, String> packages) {
        boolean isIncomplete() {
            return version == null || version.size() != 3 || executable == null || platform == null || packages == null;
        }

        Interpreter about(Path command) {
            List<Integer> numbers = present(version);
            PythonVersion said = new PythonVersion(numbers.get(0), numbers.get(1), numbers.get(2));
            return new Interpreter(command, Path.of(present(executable)), said, present(platform), present(packages));
        }

        private static <T> T present(@Nullable T part) {
            return Objects.requireNonNull(part);
        }
    }
}
