package dev.lockstep.core.build;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.source.SourceSpan;

/** Ends the applying of one statement; never leaves this package. */
final class BuildFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient SourceSpan span;
    private final transient Object[] arguments;

    BuildFailure(Problem problem, SourceSpan span, Object... arguments) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.span = span;
        this.arguments = arguments;
    }

    /** Whether the object is there already, which a guard of an idempotent file forgives. */
    boolean isDuplicate() {
        return problem == Problem.DUPLICATE
                || problem == Problem.DUPLICATE_COLUMN
                || problem == Problem.DUPLICATE_CONSTRAINT
                || problem == Problem.DUPLICATE_LABEL
                || problem == Problem.SECOND_PRIMARY_KEY;
    }

    void report(Problems problems) {
        problems.error(problem, span, arguments);
    }
}
