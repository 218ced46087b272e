package dev.lockstep.verifier.proof;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceMap;
import dev.lockstep.verifier.load.SqlScript;
import java.util.List;

/**
 * What to verify.
 *
 * @param canonical the canonical file's statements
 * @param parsed the model that was built from it
 * @param sources where the canonical file says each object
 * @param printed the statements of the model as it is printed
 */
public record VerificationRequest(
        SqlScript canonical,
        Schema parsed,
        SourceMap<ObjectPath> sources,
        SqlScript printed,
        List<TargetTrial> targets) {
    public VerificationRequest {
        targets = List.copyOf(targets);
    }
}
