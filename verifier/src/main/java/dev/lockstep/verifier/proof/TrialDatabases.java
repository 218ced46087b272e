package dev.lockstep.verifier.proof;

import dev.lockstep.core.model.Extension;
import dev.lockstep.core.model.Schema;
import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.catalog.CatalogReader;
import dev.lockstep.verifier.compare.SettledComparison;
import dev.lockstep.verifier.load.CanonicalLoader;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Fills databases of one server and compares them. Each call fills a new database; safe for use by several threads, but
 * for {@link #compare}, which tries expressions in the expected database.
 */
public final class TrialDatabases {
    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(60);

    private final ThrowawayServer server;
    private final List<Extension> extensions;

    /** @param extensions installed in each database before anything else */
    public TrialDatabases(ThrowawayServer server, List<Extension> extensions) {
        this.server = server;
        this.extensions = List.copyOf(extensions);
    }

    /**
     * Loads a script.
     *
     * @throws dev.lockstep.core.diagnostic.InputException when the server rejects a statement
     * @throws EnvironmentException when a statement does not end or the server is gone
     */
    public Built load(String purpose, SqlScript script) {
        DatabaseAddress database = server.createDatabase(purpose, extensions);
        canonicalLoader().load(script, database);
        return new Built(database, catalog(database), Loaded.withoutRows(List.of()));
    }

    /** Lets a target load itself; what it built is read even when it objected to something. */
    public Built load(String purpose, Loader loader) {
        DatabaseAddress database = server.createDatabase(purpose, extensions);
        Loaded loaded = loader.load(database);
        return new Built(database, catalog(database), loaded);
    }

    /** Compares what two databases held when they were read. */
    public SettledComparison.Outcome compare(Built expected, Built actual) {
        try (Connection connection = expected.database().open()) {
            return SettledComparison.compare(expected.catalog(), actual.catalog(), connection);
        } catch (SQLException e) {
            throw new EnvironmentException("cannot compare two databases: " + e.getMessage(), e);
        }
    }

    /** A loader for a script that Lockstep wrote: what the server rejects is a finding. */
    Loader scriptLoader(SqlScript script) {
        return new ScriptLoader(canonicalLoader(), script);
    }

    private CanonicalLoader canonicalLoader() {
        return new CanonicalLoader(server::endSessions, STATEMENT_LIMIT, extensions);
    }

    private static Schema catalog(DatabaseAddress database) {
        try (Connection connection = database.open()) {
            return CatalogReader.read(connection);
        } catch (SQLException e) {
            throw new EnvironmentException("cannot read the catalog of a database: " + e.getMessage(), e);
        }
    }
}
