package dev.lockstep.verifier.postgres;

/**
 * One database on a server and the role to use. Never printed: it holds a password.
 *
 * @param host a name or address reachable over TCP
 * @param port 1 to 65535
 */
public record DatabaseAddress(String host, int port, String database, String user, String password) {
    /** Everything but the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
