package dev.lockstep.verifier.proof;

import dev.lockstep.core.model.Schema;
import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.util.List;

/**
 * A database after something was loaded into it.
 *
 * @param catalog what it holds
 * @param findings what the loader objected to
 */
public record Built(DatabaseAddress database, Schema catalog, List<Finding> findings) {
    public Built {
        findings = List.copyOf(findings);
    }
}
