package dev.lockstep.verifier.load.sqlalchemy;

import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.python.ModelTrial;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Tries a module of Pydantic models on what the SQLAlchemy models that it stands on write and read. */
public final class PydanticLoader implements Loader {
    private static final String NAME = "the Python process that tries the Pydantic models";

    private final PythonEnvironment python;
    private final ModelPackage models;
    private final Path file;
    private final String modelsModule;

    /**
     * @param models the package of SQLAlchemy models
     * @param file the module of Pydantic models
     * @param modelsModule what that module calls the package
     */
    public PydanticLoader(PythonEnvironment python, ModelPackage models, Path file, String modelsModule) {
        this.python = python;
        this.models = models;
        this.file = file;
        this.modelsModule = modelsModule;
    }

    @Override
    public Loaded load(DatabaseAddress database) {
        Map<String, String> options = new HashMap<>(models.options());
        options.put("schemas", file.toAbsolutePath().toString());
        options.put("module", modelsModule);
        ModelTrial trial =
                new ModelTrial(NAME, PydanticLoader.class, ModelPackage.TRIAL_MODULES, python, ModelTrial.LIMIT);
        return trial.run(models.outputFolder(), options, database);
    }
}
