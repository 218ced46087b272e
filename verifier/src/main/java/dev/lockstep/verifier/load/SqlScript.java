package dev.lockstep.verifier.load;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import java.util.List;

/**
 * Statements to run one by one, and where they were written.
 *
 * @param steps in the order of the file
 */
public record SqlScript(SourceFile file, List<Step> steps) {
    public SqlScript {
        steps = List.copyOf(steps);
    }

    /** One statement without its final semicolon. */
    public record Step(String sql, SourceSpan span) {}
}
