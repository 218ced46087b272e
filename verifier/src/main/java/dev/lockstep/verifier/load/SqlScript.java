package dev.lockstep.verifier.load;

import dev.lockstep.core.build.LoadStep;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.source.SourceFile;
import java.util.List;

/**
 * Statements to run one by one, and the file they were written in.
 *
 * @param steps in the order of the file
 */
public record SqlScript(SourceFile file, List<LoadStep> steps) {
    public SqlScript {
        steps = List.copyOf(steps);
    }

    /** What to run in order to load a file that was read. */
    public static SqlScript of(ParsedSchema parsed) {
        return new SqlScript(parsed.sources().file(), parsed.steps());
    }
}
