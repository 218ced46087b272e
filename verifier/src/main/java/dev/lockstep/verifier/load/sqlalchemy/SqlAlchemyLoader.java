package dev.lockstep.verifier.load.sqlalchemy;

import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.python.ModelTrial;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.util.Map;

/** Builds the schema of a package of SQLAlchemy models with its own {@code MetaData.create_all}. */
public final class SqlAlchemyLoader implements Loader {
    private static final String NAME = "the Python process that loads the SQLAlchemy models";

    private final ModelTrial trial;
    private final ModelPackage models;
    private final Map<String, String> options;

    public SqlAlchemyLoader(PythonEnvironment python, ModelPackage models) {
        this.trial = new ModelTrial(NAME, SqlAlchemyLoader.class, ModelPackage.TRIAL_MODULES, python, ModelTrial.LIMIT);
        this.models = models;
        this.options = models.options();
    }

    /** Also has what was created dropped and created again: {@code drop_all} must leave nothing behind. */
    public SqlAlchemyLoader alsoDropping() {
        options.put("dropping", "yes");
        return this;
    }

    /** Also has Alembic look for changes, of which there are none where its autogenerate is settled. */
    public SqlAlchemyLoader alsoComparing() {
        options.put("comparing", "yes");
        return this;
    }

    @Override
    public Loaded load(DatabaseAddress database) {
        return trial.run(models.outputFolder(), options, database);
    }
}
