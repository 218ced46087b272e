package dev.lockstep.verifier.postgres;

import dev.lockstep.core.model.PostgresVersion;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a throwaway server comes from.
 *
 * @param version the major version of the server
 * @param binaries the folder that holds the jar with the server's binaries for this platform
 * @param cache where unpacked binaries and the folders of running servers are kept; only this user may write to it
 * @param startLimit how long a start may take before it is given up
 */
public record ServerSettings(PostgresVersion version, Path binaries, Path cache, Duration startLimit) {
    /** The system property that names the folder with the server's binaries. */
    public static final String BINARIES_PROPERTY = "lockstep.postgres.dir";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /**
     * A server of the default version; what the launcher (or a test run) set, and the cache folder of the user who runs
     * this process.
     */
    public static ServerSettings ofThisProcess() {
        Path binaries = Path.of(System.getProperty(BINARIES_PROPERTY, "lib/postgres"));
        return new ServerSettings(PostgresVersion.DEFAULT, binaries, CacheFolder.ofThisUser(), START_LIMIT);
    }

    public ServerSettings withVersion(PostgresVersion changed) {
        return new ServerSettings(changed, binaries, cache, startLimit);
    }

    public ServerSettings withCache(Path changed) {
        return new ServerSettings(version, binaries, changed, startLimit);
    }

    public ServerSettings withBinaries(Path changed) {
        return new ServerSettings(version, changed, cache, startLimit);
    }
}
