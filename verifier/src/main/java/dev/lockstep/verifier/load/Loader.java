package dev.lockstep.verifier.load;

import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.util.List;
import java.util.OptionalInt;

/** Builds a target's schema in an empty database with the target's own tools, and tries the models there. */
public interface Loader {
    /**
     * Loads the schema and tries the models.
     *
     * @param database empty but for what a new database holds; the role owns it and is no superuser
     * @throws dev.lockstep.verifier.EnvironmentException when the check could not be done
     */
    Loaded load(DatabaseAddress database);

    /**
     * What came of a load.
     *
     * @param findings what the target's own tools object to: a failed statement, a failed validation, a pending
     *     migration, a model that cannot write or read a row
     * @param notTried tables of which no row was written, and why; nothing against the models
     * @param rows how many tables a row was written to and read from; empty where no rows are tried
     */
    record Loaded(List<Finding> findings, List<Finding> notTried, OptionalInt rows) {
        public Loaded {
            findings = List.copyOf(findings);
            notTried = List.copyOf(notTried);
        }

        /** A load without rows. */
        public static Loaded withoutRows(List<Finding> findings) {
            return new Loaded(findings, List.of(), OptionalInt.empty());
        }
    }

    /**
     * What a target's own tool objects to, or could not try.
     *
     * @param subject the file, model or statement
     * @param message what the tool said, one line
     */
    record Finding(String subject, String message) {}
}
