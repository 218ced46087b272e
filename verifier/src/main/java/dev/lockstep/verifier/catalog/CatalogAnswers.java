package dev.lockstep.verifier.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of every question, read in one round trip from one snapshot. */
final class CatalogAnswers {
    private final Map<CatalogQuery, List<CatalogRow>> rows;

    private CatalogAnswers(Map<CatalogQuery, List<CatalogRow>> rows) {
        this.rows = rows;
    }

    static CatalogAnswers read(Connection connection) throws SQLException {
        Map<CatalogQuery, List<CatalogRow>> rows = new EnumMap<>(CatalogQuery.class);
        try (Statement statement = connection.createStatement()) {
            boolean hasRows = statement.execute(CatalogQuery.message());
            for (CatalogQuery query : CatalogQuery.values()) {
                while (!hasRows) {
                    hasRows = nextResult(statement);
                }
                rows.put(query, rows(statement.getResultSet()));
                hasRows = statement.getMoreResults();
            }
        } catch (SQLException e) {
            // A failed question leaves its transaction open.
            endTransaction(connection, e);
            throw e;
        }
        return new CatalogAnswers(rows);
    }

    List<CatalogRow> rows(CatalogQuery query) {
        List<CatalogRow> found = rows.get(query);
        return found == null ? List.of() : found;
    }

    /** The rows of one question by the value of one column; each list keeps the order of the answer. */
    Map<String, List<CatalogRow>> rowsBy(CatalogQuery query, String column) {
        Function<CatalogRow, String> key = row -> row.text(column);
        return rows(query).stream().collect(Collectors.groupingBy(key));
    }

    private static boolean nextResult(Statement statement) throws SQLException {
        boolean hasRows = statement.getMoreResults();
        if (!hasRows && statement.getUpdateCount() == -1) {
            throw new SQLException("the server answered fewer questions than were put");
        }
        return hasRows;
    }

    private static List<CatalogRow> rows(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<CatalogRow> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                Object value = result.getObject(i);
                values.put(columns.getColumnLabel(i), value instanceof Array array ? array.getArray() : value);
            }
            rows.add(new CatalogRow(values));
        }
        return rows;
    }

    private static void endTransaction(Connection connection, SQLException cause) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
