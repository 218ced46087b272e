package dev.lockstep.verifier.load.jpa.hibernate;

import dev.lockstep.verifier.load.jpa.OneLine;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.tool.schema.spi.CommandAcceptanceException;

/** An exception in one line: what the innermost one says, and the statement if one failed. */
final class Complaint {
    private static final int DEEPEST = 30;

    private Complaint() {}

    static String of(Throwable failure) {
        Throwable root = root(failure);
        Optional<Throwable> statement = find(failure, CommandAcceptanceException.class);
        // Its message holds the statement, followed by that of the server.
        return OneLine.of(statement.orElse(root).getMessage() == null ? said(root) : said(statement.orElse(root)));
    }

    private static String said(Throwable failure) {
        String message = failure.getMessage();
        if (message == null) {
            StackTraceElement[] trace = failure.getStackTrace();
            return failure.getClass().getSimpleName() + (trace.length == 0 ? "" : " in " + trace[0]);
        }
        return failure instanceof SQLException || failure instanceof org.hibernate.HibernateException
                ? message
                : failure.getClass().getSimpleName() + ": " + message;
    }

    /** The server's own words about a failed statement. */
    static Optional<SQLException> sql(Throwable failure) {
        return find(failure, SQLException.class).map(SQLException.class::cast);
    }

    private static Throwable root(Throwable failure) {
        Throwable current = failure;
        for (int depth = 0; depth < DEEPEST && current.getCause() != null; depth++) {
            current = current.getCause();
        }
        return current;
    }

    private static Optional<Throwable> find(Throwable failure, Class<?> type) {
        Throwable current = failure;
        for (int depth = 0; depth < DEEPEST && current != null; depth++) {
            if (type.isInstance(current)) {
                return Optional.of(current);
            }
            current = current.getCause();
        }
        return Optional.empty();
    }
}
