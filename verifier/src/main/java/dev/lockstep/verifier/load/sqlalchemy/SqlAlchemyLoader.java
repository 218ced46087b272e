package dev.lockstep.verifier.load.sqlalchemy;

import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.python.ModelTrial;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the schema of a package of SQLAlchemy models with its own {@code MetaData.create_all}. */
public final class SqlAlchemyLoader implements Loader {
    private static final String NAME = "the Python process that loads the SQLAlchemy models";
    private static final List<String> MODULES = List.of("phases.py", "package.py");

    private final ModelTrial trial;
    private final Path outputFolder;
    private final Map<String, String> options = new HashMap<>();

    /**
     * @param outputFolder the folder that holds the package
     * @param base the full name of a base class that the project has elsewhere; the trial makes one in its place
     */
    public SqlAlchemyLoader(PythonEnvironment python, Path outputFolder, String packageName, Optional<String> base) {
        this.trial = new ModelTrial(NAME, SqlAlchemyLoader.class, MODULES, python, ModelTrial.LIMIT);
        this.outputFolder = outputFolder;
        options.put("package", packageName);
        base.ifPresent(name -> options.put("base", name));
    }

    /** Also has what was created dropped and created again: {@code drop_all} must leave nothing behind. */
    public SqlAlchemyLoader alsoDropping() {
        options.put("dropping", "yes");
        return this;
    }

    @Override
    public List<Finding> load(DatabaseAddress database) {
        return trial(database).findings();
    }

    /**
     * As {@link #load}, and says what could not be tried.
     *
     * @throws dev.lockstep.verifier.EnvironmentException when Python or the database fails, not when the models do
     */
    public ModelTrial.Result trial(DatabaseAddress database) {
        return trial.run(outputFolder, options, database);
    }
}
