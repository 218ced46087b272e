package dev.lockstep.verifier.load.python;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A Python process that loads a folder of models into a database and tries them there.
 *
 * @param name what messages call the process
 * @param target a class beside which the modules of the trial lie
 * @param modules their files
 */
public record ModelTrial(String name, Class<?> target, List<String> modules, PythonEnvironment python, Duration limit) {
    public static final Duration LIMIT = Duration.ofMinutes(15);

    public ModelTrial {
        modules = List.copyOf(modules);
    }

    /**
     * Runs the process.
     *
     * @param output the folder of the models
     * @param options what the trial's own modules want to know
     * @throws EnvironmentException when Python or the database fails, not when the models do
     */
    public Loaded run(Path output, Map<String, String> options, DatabaseAddress database) {
        try (DriverFolder driver = DriverFolder.unpacked(target, modules)) {
            return read(program(driver, request(output, options, database)).run());
        } catch (IOException e) {
            throw new EnvironmentException("cannot run " + name + ": " + e.getMessage(), e);
        }
    }

    private static String request(Path output, Map<String, String> options, DatabaseAddress database)
            throws IOException {
        Map<String, Object> request = new LinkedHashMap<>(options);
        request.put("output", output.toRealPath().toString());
        request.put("host", database.host());
        request.put("port", database.port());
        request.put("database", database.database());
        request.put("user", database.user());
        request.put("password", database.password());
        return new Gson().toJson(request);
    }

    private ChildProgram program(DriverFolder driver, String request) {
        // -B: the folder of the models holds what was emitted and nothing that Python adds.
        ProcessBuilder process = new ProcessBuilder(
                        python.interpreter().toString(),
                        "-I",
                        "-B",
                        "-X",
                        "utf8",
                        driver.script().toString())
                .directory(driver.folder().toFile());
        // The variables of the user's session would reach the library, the models and libpq.
        process.environment().keySet().removeIf(variable -> !variable.equals("PATH"));
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().put("TZ", "UTC");
        return new ChildProgram(name, process, Optional.of(request), limit);
    }

    private Loaded read(ChildProgram.Ended ended) {
        Answer answer = parse(ended);
        if (answer.unable() != null) {
            throw new EnvironmentException(answer.unable() + "; run the command again");
        }
        return new Loaded(
                Objects.requireNonNull(answer.findings()),
                Objects.requireNonNull(answer.notTried()),
                OptionalInt.of(answer.rows()));
    }

    private Answer parse(ChildProgram.Ended ended) {
        Optional<Answer> answer = Optional.empty();
        if (ended.exitCode() == 0) {
            try {
                answer = Optional.ofNullable(new Gson().fromJson(ended.output(), Answer.class));
            } catch (JsonSyntaxException e) {
                answer = Optional.empty();
            }
        }
        return answer.orElseThrow(() -> new EnvironmentException(name + " ended without a result (exit code "
                + ended.exitCode() + ", " + ended.lastWords() + "); look whether the models end the process"));
    }

    private record Answer(
            @Nullable List<Finding> findings,
            @Nullable List<Finding> notTried,
            int rows,
            @Nullable String unable) {}
}
