package dev.lockstep.verifier.generators;

import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.util.List;

/** Another program that writes models, and how its models are put to use. */
interface Generator {
    /** Name and release. */
    String name();

    /** The target of Lockstep that writes the same kind of models. */
    Ours ours();

    /** The process that writes the models of a database to a folder; its time is what is measured. */
    Program making(DatabaseAddress source, Path folder);

    /** Makes of what the process said or wrote the models as they are used. */
    default void finish(Program.Ended ended, Path folder) {}

    /** Creates the tables of the models in a folder; what fails is passed over and given back. */
    List<Finding> create(Path folder, DatabaseAddress database);

    /** What a program that creates tables printed, a line for each failure, or why it stopped. */
    static List<Finding> failures(Program.Ended ended) {
        return ended.exitCode() == 0
                ? ended.lines().stream().map(line -> new Finding(FAILED, line)).toList()
                : List.of(new Finding(STOPPED, ended.lastWords()));
    }

    /** The subject of what failed while the rest was created. */
    String FAILED = "statement";

    /** The subject of what kept everything from being created. */
    String STOPPED = "all";
}
