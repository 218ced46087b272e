package dev.lockstep.verifier.proof;

import dev.lockstep.core.model.Schema;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.postgres.DatabaseAddress;

/**
 * A database after something was loaded into it.
 *
 * @param catalog what it holds
 * @param loaded what the loader objected to and tried
 */
public record Built(DatabaseAddress database, Schema catalog, Loaded loaded) {
    Built withCatalog(Schema changed) {
        return new Built(database, changed, loaded);
    }
}
