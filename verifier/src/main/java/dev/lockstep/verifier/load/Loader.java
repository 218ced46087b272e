package dev.lockstep.verifier.load;

import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.util.List;

/** Builds a target's schema in an empty database with the target's own tools, and tries the models there. */
public interface Loader {
    /**
     * Loads the schema and returns what the target's own tools object to: a failed statement, a failed validation, a
     * pending migration, a model that cannot write or read a row. An empty list means that all went well.
     *
     * @param database empty but for what a new database holds; the role owns it and is no superuser
     * @throws dev.lockstep.verifier.EnvironmentException when the check could not be done
     */
    List<Finding> load(DatabaseAddress database);

    /**
     * What a target's own tool objects to.
     *
     * @param subject the file, model or statement
     * @param message what the tool said, one line
     */
    record Finding(String subject, String message) {}
}
