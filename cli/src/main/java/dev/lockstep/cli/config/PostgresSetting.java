package dev.lockstep.cli.config;

import dev.lockstep.core.model.PostgresVersion;

/**
 * The throwaway server of the proof.
 *
 * @param version the major version
 */
public record PostgresSetting(PostgresVersion version, Server server) {
    public static final PostgresSetting DEFAULT = new PostgresSetting(PostgresVersion.DEFAULT, Server.EMBEDDED);

    /** Where the server comes from. */
    public enum Server {
        EMBEDDED
    }
}
