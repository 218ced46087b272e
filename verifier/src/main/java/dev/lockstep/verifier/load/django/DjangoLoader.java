package dev.lockstep.verifier.load.django;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the schema of a folder of Django apps with real Django, and tries every model with one row. */
public final class DjangoLoader implements Loader {
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final String NAME = "the Python process that loads the Django models";

    private final PythonEnvironment python;
    private final Path outputFolder;
    private final Mode mode;
    private final Duration limit;

    /** How the tables are made. */
    public enum Mode {
        /** By one schema editor over all models. */
        FAST,
        /** By the migrations, from nothing, as {@code manage.py migrate} runs them. */
        FULL
    }

    /**
     * What a trial of the models showed.
     *
     * @param notTried models of which no row was found that the rules of the database let in, and why
     * @param rows how many models wrote and read a row
     */
    public record Trial(List<Finding> findings, List<Finding> notTried, int rows) {
        public Trial {
            findings = List.copyOf(findings);
            notTried = List.copyOf(notTried);
        }
    }

    /** @param outputFolder its direct sub-folders that hold an {@code apps.py} are the apps */
    public DjangoLoader(PythonEnvironment python, Path outputFolder, Mode mode) {
        this(python, outputFolder, mode, LIMIT);
    }

    DjangoLoader(PythonEnvironment python, Path outputFolder, Mode mode, Duration limit) {
        this.python = python;
        this.outputFolder = outputFolder;
        this.mode = mode;
        this.limit = limit;
    }

    @Override
    public List<Finding> load(DatabaseAddress database) {
        return trial(database).findings();
    }

    /**
     * As {@link #load}, and says what could not be tried.
     *
     * @throws EnvironmentException when Python or the database fails, not when the models do
     */
    public Trial trial(DatabaseAddress database) {
        try (DriverFolder driver = DriverFolder.unpacked()) {
            ChildProgram.Ended ended = program(driver, request(database)).run();
            return read(ended);
        } catch (IOException e) {
            throw new EnvironmentException("cannot run " + NAME + ": " + e.getMessage(), e);
        }
    }

    private String request(DatabaseAddress database) throws IOException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("output", outputFolder.toRealPath().toString());
        request.put("mode", mode.name().toLowerCase(Locale.ROOT));
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
        // The variables of the user's session would reach Django, the models and libpq.
        process.environment().keySet().removeIf(variable -> !variable.equals("PATH"));
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().put("TZ", "UTC");
        return new ChildProgram(NAME, process, Optional.of(request), limit);
    }

    private static Trial read(ChildProgram.Ended ended) {
        Answer answer = parse(ended);
        if (answer.unable() != null) {
            throw new EnvironmentException(answer.unable() + "; run the command again");
        }
        return new Trial(
                Objects.requireNonNull(answer.findings()), Objects.requireNonNull(answer.notTried()), answer.rows());
    }

    private static Answer parse(ChildProgram.Ended ended) {
        Optional<Answer> answer = Optional.empty();
        if (ended.exitCode() == 0) {
            try {
                answer = Optional.ofNullable(new Gson().fromJson(ended.output(), Answer.class));
            } catch (JsonSyntaxException e) {
                answer = Optional.empty();
            }
        }
        return answer.orElseThrow(() -> new EnvironmentException(NAME + " ended without a result (exit code "
                + ended.exitCode() + ", " + ended.lastWords() + "); look whether the models end the process"));
    }

    private record Answer(
            @Nullable List<Finding> findings,
            @Nullable List<Finding> notTried,
            int rows,
            @Nullable String unable) {}
}
