package dev.lockstep.cli;

import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.verifier.EnvironmentException;
import java.util.Optional;

/** Says why a command did not finish. */
final class Failures {
    private Failures() {}

    /** Prints the reason and returns the exit code that belongs to it. */
    static int report(Exception failure, Talk talk) {
        ExitCode exitCode = print(failure, talk);
        talk.trace(failure);
        return exitCode.number();
    }

    private static ExitCode print(Exception failure, Talk talk) {
        if (failure instanceof InputException input) {
            for (Diagnostic diagnostic : input.diagnostics()) {
                talk.problem(diagnostic.render());
            }
            return ExitCode.USAGE;
        }
        if (failure instanceof StopException stop) {
            talk.problem("lockstep: " + stop.getMessage());
            return stop.exitCode();
        }
        if (failure instanceof EnvironmentException environment) {
            talk.problem("lockstep: " + environment.getMessage());
            return ExitCode.ENVIRONMENT;
        }
        String what = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        talk.problem("lockstep: this is a bug of Lockstep: "
                + what.lines().findFirst().orElse("")
                + "\n  hint: run it again with --debug and report what it prints");
        return ExitCode.BUG;
    }
}
