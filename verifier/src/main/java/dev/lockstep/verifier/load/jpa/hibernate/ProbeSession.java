package dev.lockstep.verifier.load.jpa.hibernate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;

/** A session in one transaction that is never committed; a failed statement leaves it usable. */
final class ProbeSession implements AutoCloseable {
    private final StatelessSession session;
    private final Transaction transaction;
    private final ServerCatalog catalog;

    private ProbeSession(StatelessSession session) {
        this.session = session;
        this.transaction = session.beginTransaction();
        this.catalog = session.doReturningWork(ServerCatalog::read);
    }

    static ProbeSession open(BuiltSchema schema) {
        return new ProbeSession(schema.factory().openStatelessSession());
    }

    ServerCatalog catalog() {
        return catalog;
    }

    /** Inserts a row; gives the failure if there was one. */
    Optional<RuntimeException> insert(String entity, Object instance) {
        try {
            guarded(() -> session.insert(entity, instance));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    /** Reads the row of an entity that this session has written. */
    Optional<Object> readBack(String entity, Object instance) {
        return guarded(() -> Optional.ofNullable(session.get(entity, session.getIdentifier(instance))));
    }

    /** Fetches a collection of an entity that was read. */
    void fetch(Object collection) {
        guarded(() -> {
            session.fetch(collection);
            return collection;
        });
    }

    /** Executes the query that Hibernate makes for an entity. */
    void select(String entity) {
        guarded(() -> session.createSelectionQuery("from " + entity, Object.class)
                .setMaxResults(1)
                .getResultList());
    }

    /** How the server spells a value of a type. */
    String spelt(String value, String type) {
        return guarded(() -> session.doReturningWork(connection -> spelt(connection, value, type)));
    }

    private static String spelt(Connection connection, String value, String type) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT cast(cast(? AS " + type + ") AS text)")) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }
    }

    /** The server refuses every statement after a failed one, unless the transaction goes back to a savepoint. */
    private <T> T guarded(Supplier<T> work) {
        Savepoint before = session.doReturningWork(Connection::setSavepoint);
        try {
            T result = work.get();
            session.doWork(connection -> connection.releaseSavepoint(before));
            return result;
        } catch (RuntimeException e) {
            session.doWork(connection -> connection.rollback(before));
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            transaction.rollback();
        } finally {
            session.close();
        }
    }
}
