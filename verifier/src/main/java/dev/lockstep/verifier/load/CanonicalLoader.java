package dev.lockstep.verifier.load;

import dev.lockstep.core.build.LoadStep;
import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.model.Extension;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.source.SourceSpan;
import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Runs a file's statements on a server, one by one, and says where the server rejects one.
 *
 * <p>The file may be a stranger's: it can switch off the server's own time limits, so the limit is kept on this side.
 */
public final class CanonicalLoader {
    private final Watchdog watchdog;
    private final Preinstalled preinstalled;

    /**
     * @param ending how to end every session of a database whose statement takes too long
     * @param limit for each statement
     * @param extensions those that the database was created with
     */
    public CanonicalLoader(SessionEnd ending, Duration limit, List<Extension> extensions) {
        this.watchdog = new Watchdog(ending, limit);
        this.preinstalled = new Preinstalled(extensions);
    }

    /** Ends every session of a database. */
    @FunctionalInterface
    public interface SessionEnd {
        void endSessions(DatabaseAddress database);
    }

    /**
     * Runs the script.
     *
     * @throws InputException when the server rejects a statement
     * @throws EnvironmentException when a statement takes longer than the limit, or the server is gone
     */
    public void load(SqlScript script, DatabaseAddress database) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (LoadStep step : script.steps()) {
                run(step, script.file(), statement, database);
            }
        } catch (SQLException e) {
            throw new EnvironmentException("lost the connection to Postgres: " + e.getMessage(), e);
        }
    }

    private void run(LoadStep step, SourceFile file, Statement statement, DatabaseAddress database) {
        try (Watchdog.Watch watch = watchdog.watch(database)) {
            try {
                statement.execute(step.sql());
            } catch (SQLException e) {
                if (watch.hasBitten()) {
                    throw new EnvironmentException("the statement on line "
                            + file.position(step.span().start()).line() + " of " + file.name() + " did not end within "
                            + watchdog.limit().toSeconds() + " s and was stopped");
                }
                if (!preinstalled.explains(e)) {
                    throw new InputException(List.of(rejection(e, step, file)));
                }
            }
        }
    }

    private static Diagnostic rejection(SQLException e, LoadStep step, SourceFile file) {
        Optional<ServerErrorMessage> server =
                e instanceof PSQLException ours ? Optional.ofNullable(ours.getServerErrorMessage()) : Optional.empty();
        String message = server.map(ServerErrorMessage::getMessage).orElse(e.getMessage());
        return new Diagnostic(
                file,
                place(server.map(ServerErrorMessage::getPosition).orElse(0), step, file),
                Diagnostic.Severity.ERROR,
                "server-rejects",
                "Postgres rejects this statement: " + message,
                server.map(ServerErrorMessage::getHint));
    }

    /** The server counts characters of the statement from 1, and says 0 when it knows no place. */
    private static SourceSpan place(int position, LoadStep step, SourceFile file) {
        boolean asWritten = file.text().startsWith(step.sql(), step.span().start());
        int characters = step.sql().codePointCount(0, step.sql().length());
        if (position == 0 || position > characters || !asWritten) {
            return step.span();
        }
        int start = step.span().start() + step.sql().offsetByCodePoints(0, position - 1);
        return new SourceSpan(start, start + 1);
    }
}
