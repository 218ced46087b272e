package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problems;

/** Runs steps and records their failures, so that one bad part does not hide the next. */
final class Attempts {
    private final Problems problems;

    Attempts(Problems problems) {
        this.problems = problems;
    }

    void run(Runnable step) {
        try {
            step.run();
        } catch (BuildFailure failure) {
            failure.report(problems);
        }
    }
}
