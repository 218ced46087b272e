package dev.lockstep.cli.config;

import dev.lockstep.core.model.PostgresVersion;
import java.util.Optional;

/**
 * The throwaway server of the proof.
 *
 * @param version the major version
 */
public record PostgresSetting(PostgresVersion version, Server server) {
    public static final PostgresSetting DEFAULT = of(Optional.empty());

    /** The setting of those who say no more than a version, or not even that. */
    public static PostgresSetting of(Optional<PostgresVersion> version) {
        return new PostgresSetting(version.orElse(PostgresVersion.DEFAULT), Server.EMBEDDED);
    }

    /** Where the server comes from. */
    public enum Server {
        EMBEDDED
    }
}
