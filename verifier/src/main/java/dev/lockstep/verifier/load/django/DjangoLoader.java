package dev.lockstep.verifier.load.django;

import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.python.ModelTrial;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the schema of a folder of Django apps with real Django, and tries every model with one row. */
public final class DjangoLoader implements Loader {
    private static final String NAME = "the Python process that loads the Django models";
    private static final List<String> MODULES = List.of("orm.py", "phases.py", "schema.py", "settings.py");

    private final ModelTrial trial;
    private final Path outputFolder;
    private final Mode mode;

    /** How the tables are made. */
    public enum Mode {
        /** By one schema editor over all models. */
        FAST,
        /** By the migrations, from nothing, as {@code manage.py migrate} runs them. */
        FULL
    }

    /** @param outputFolder its direct sub-folders that hold an {@code apps.py} are the apps */
    public DjangoLoader(PythonEnvironment python, Path outputFolder, Mode mode) {
        this(python, outputFolder, mode, ModelTrial.LIMIT);
    }

    DjangoLoader(PythonEnvironment python, Path outputFolder, Mode mode, Duration limit) {
        this.trial = new ModelTrial(NAME, DjangoLoader.class, MODULES, python, limit);
        this.outputFolder = outputFolder;
        this.mode = mode;
    }

    @Override
    public Loaded load(DatabaseAddress database) {
        return trial.run(outputFolder, Map.of("mode", mode.name().toLowerCase(Locale.ROOT)), database);
    }
}
