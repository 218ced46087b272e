package dev.lockstep.verifier.postgres;

import dev.lockstep.core.model.Extension;
import dev.lockstep.verifier.EnvironmentException;
import java.util.List;

/**
 * A Postgres server of our own that vanishes with everything in it: on close, and when this process ends in any way.
 *
 * <p>Safe for use by several threads.
 */
public final class ThrowawayServer implements AutoCloseable {
    private final RunningCluster cluster;
    private final Databases databases;
    private final Thread hook;

    private ThrowawayServer(RunningCluster cluster) {
        this.cluster = cluster;
        this.databases = new Databases(cluster.superuser());
        this.hook = new Thread(cluster::close, "lockstep-server-end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a server.
     *
     * @throws EnvironmentException when that is not possible here
     */
    public static ThrowawayServer start(ServerSettings settings) {
        return new ThrowawayServer(RunningCluster.start(settings));
    }

    /** An empty database and a role of its own, which owns it and has no right outside it. */
    public DatabaseAddress createDatabase(String purpose) {
        return createDatabase(purpose, List.of());
    }

    /**
     * As {@link #createDatabase(String)}, with extensions that only a superuser may install.
     *
     * @param purpose a word that shows in the name of the database
     * @throws EnvironmentException when the server does not have one of the extensions
     */
    public DatabaseAddress createDatabase(String purpose, List<Extension> extensions) {
        return databases.create(purpose, extensions);
    }

    /** Ends every session in a database; statements under way there fail. */
    public void endSessions(DatabaseAddress database) {
        databases.endSessions(database);
    }

    /** Ends the server and removes its folder. */
    @Override
    public void close() {
        databases.close();
        cluster.close();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending and the hook runs or has run; closing twice does nothing.
            return;
        }
    }
}
