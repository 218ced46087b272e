package dev.lockstep.verifier.postgres;

import dev.lockstep.core.model.Extension;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.print.SqlLiteral;
import dev.lockstep.verifier.EnvironmentException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes databases and roles on a server, through one connection of its superuser. */
final class Databases implements AutoCloseable {
    private static final int PURPOSE_LENGTH = 30;

    private final DatabaseAddress superuser;
    private @Nullable Connection connection;
    private int made;

    Databases(DatabaseAddress superuser) {
        this.superuser = superuser;
    }

    synchronized DatabaseAddress create(String purpose, List<Extension> extensions) {
        made++;
        Identifier name = new Identifier("lockstep_" + word(purpose) + "_" + made);
        DatabaseAddress address =
                new DatabaseAddress(superuser.host(), superuser.port(), name.text(), name.text(), Passwords.random());
        try (Statement statement = connection().createStatement()) {
            statement.execute("CREATE ROLE " + name.sql() + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '"
                    + address.password() + "'");
            statement.execute("CREATE DATABASE " + name.sql() + " OWNER " + name.sql() + " TEMPLATE template0");
            // A role of one database has no business in another, the superuser's least of all.
            statement.execute("REVOKE ALL ON DATABASE " + name.sql() + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new EnvironmentException("cannot create a database: " + e.getMessage(), e);
        }
        if (!extensions.isEmpty()) {
            install(address, extensions);
        }
        return address;
    }

    synchronized void endSessions(DatabaseAddress database) {
        try (PreparedStatement statement = connection()
                .prepareStatement("SELECT pg_catalog.pg_terminate_backend(pid)"
                        + " FROM pg_catalog.pg_stat_activity WHERE datname = ?")) {
            statement.setString(1, database.database());
            statement.execute();
        } catch (SQLException e) {
            throw new EnvironmentException("cannot end the sessions of a database: " + e.getMessage(), e);
        }
    }

    private void install(DatabaseAddress database, List<Extension> extensions) {
        DatabaseAddress asSuperuser = new DatabaseAddress(
                database.host(), database.port(), database.database(), superuser.user(), superuser.password());
        try (Connection inside = asSuperuser.open();
                Statement statement = inside.createStatement()) {
            for (Extension extension : extensions) {
                install(extension, database, statement);
            }
        } catch (SQLException e) {
            throw new EnvironmentException("cannot reach a new database: " + firstLine(e), e);
        }
    }

    private static void install(Extension extension, DatabaseAddress database, Statement statement) {
        try {
            statement.execute("CREATE SCHEMA IF NOT EXISTS "
                    + extension.namespace().sql() + " AUTHORIZATION " + new Identifier(database.user()).sql());
            statement.execute(
                    "CREATE EXTENSION IF NOT EXISTS " + extension.name().sql() + " SCHEMA "
                            + extension.namespace().sql()
                            + extension
                                    .version()
                                    .map(version -> " VERSION " + SqlLiteral.of(version))
                                    .orElse("")
                            + " CASCADE");
        } catch (SQLException e) {
            throw new EnvironmentException(
                    "cannot install the extension " + extension.name() + " that the schema asks for ("
                            + firstLine(e)
                            + "); the Postgres that comes with Lockstep has those of the Postgres sources only",
                    e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = superuser.open();
            connection = open;
            try (Statement statement = open.createStatement()) {
                statement.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            }
        }
        return open;
    }

    private static String word(String purpose) {
        String word = purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        return word.substring(0, Math.min(PURPOSE_LENGTH, word.length()));
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            // The server is about to end anyway, and its sessions with it.
            return;
        }
    }
}
