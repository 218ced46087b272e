package dev.lockstep.cli.project;

import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which Python loads the models of a project.
 *
 * @param root what a path in the configuration is relative to
 */
public record PythonChoice(Path root, Surroundings surroundings) {
    /** Names the interpreter for every project on a machine. */
    private static final String VARIABLE = "LOCKSTEP_PYTHON";

    /**
     * The interpreter that the machine names, or else the target's setting, or else one of our own making.
     *
     * @throws dev.lockstep.verifier.EnvironmentException when there is none that will do
     */
    public PythonEnvironment of(PythonStack stack, Optional<String> setting) {
        Optional<String> named = surroundings.variable(VARIABLE).or(() -> setting);
        return named.map(python -> PythonEnvironment.named(stack, root.resolve(python)))
                .orElseGet(() -> PythonEnvironment.own(stack));
    }
}
