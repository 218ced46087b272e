package dev.lockstep.cli.config;

/**
 * The throwaway server of the proof.
 *
 * @param version the major version
 */
public record PostgresSetting(int version, Server server) {
    public static final PostgresSetting DEFAULT = new PostgresSetting(17, Server.EMBEDDED);

    /** Where the server comes from. */
    public enum Server {
        EMBEDDED
    }
}
