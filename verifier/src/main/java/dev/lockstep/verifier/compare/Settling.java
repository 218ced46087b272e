package dev.lockstep.verifier.compare;

import dev.lockstep.core.diff.ExpressionPair;
import dev.lockstep.core.diff.ExpressionUse;
import dev.lockstep.core.name.Identifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a server what it makes of expressions, all in one statement. */
final class Settling {
    private static final String QUESTION = "SELECT pos - 1, pg_temp.settle(kind, owner, col, expression)"
            + " FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY"
            + " AS spelling(kind, owner, col, expression, pos) ORDER BY pos";

    /** One spelling in one place. */
    private record Spelling(ExpressionUse use, String text) {}

    private final Connection connection;

    Settling(Connection connection) {
        this.connection = connection;
    }

    /** The pairs whose two spellings come back from the server as one. */
    Set<ExpressionPair> sameMeaning(Set<ExpressionPair> pairs) throws SQLException {
        Set<Spelling> spellings = new LinkedHashSet<>();
        for (ExpressionPair pair : pairs) {
            spellings.add(new Spelling(pair.use(), pair.expected()));
            spellings.add(new Spelling(pair.use(), pair.actual()));
        }
        Map<Spelling, String> settled = settle(List.copyOf(spellings));
        Set<ExpressionPair> same = new HashSet<>();
        for (ExpressionPair pair : pairs) {
            String expected = settled.get(new Spelling(pair.use(), pair.expected()));
            if (expected != null && expected.equals(settled.get(new Spelling(pair.use(), pair.actual())))) {
                same.add(pair);
            }
        }
        return same;
    }

    private Map<Spelling, String> settle(List<Spelling> spellings) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(function());
            return ask(spellings);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Map<Spelling, String> ask(List<Spelling> spellings) throws SQLException {
        Map<Spelling, String> settled = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
            bind(
                    statement,
                    1,
                    spellings.stream().map(spelling -> spelling.use().kind().name()));
            bind(
                    statement,
                    2,
                    spellings.stream().map(spelling -> spelling.use().owner().sql()));
            bind(
                    statement,
                    3,
                    spellings.stream()
                            .map(spelling ->
                                    spelling.use().column().map(Identifier::sql).orElse("")));
            bind(statement, 4, spellings.stream().map(Spelling::text));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Spelling spelling = spellings.get(rows.getInt(1));
                    Optional.ofNullable(rows.getString(2)).ifPresent(spelled -> settled.put(spelling, spelled));
                }
            }
        }
        return settled;
    }

    private void bind(PreparedStatement statement, int position, java.util.stream.Stream<String> values)
            throws SQLException {
        statement.setArray(position, connection.createArrayOf("text", values.toArray(String[]::new)));
    }

    private static String function() {
        try (InputStream in = Settling.class.getResourceAsStream("settle.sql")) {
            if (in == null) {
                throw new IllegalStateException("settle.sql is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
