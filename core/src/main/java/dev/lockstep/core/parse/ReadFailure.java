package dev.lockstep.core.parse;

import dev.lockstep.core.diagnostic.Problem;
import dev.lockstep.core.diagnostic.Problems;
import dev.lockstep.core.source.SourceSpan;

/** Ends the reading of one statement; never leaves this package. */
final class ReadFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient SourceSpan span;
    private final transient Object[] arguments;

    ReadFailure(Problem problem, SourceSpan span, Object... arguments) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.span = span;
        this.arguments = arguments;
    }

    void report(Problems problems) {
        problems.error(problem, span, arguments);
    }
}
