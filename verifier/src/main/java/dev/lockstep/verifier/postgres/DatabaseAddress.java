package dev.lockstep.verifier.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database on a server and the role to use. Never printed: it holds a password.
 *
 * @param host a name or address reachable over TCP
 * @param port 1 to 65535
 */
public record DatabaseAddress(String host, int port, String database, String user, String password) {
    /** Opens a connection. The parts are handed over one by one: a URL would show up in the driver's messages. */
    public Connection open() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("lockstep");
        source.setSslMode("disable");
        source.setGssEncMode("disable");
        source.setConnectTimeout(10);
        return source.getConnection();
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
