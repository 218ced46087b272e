package dev.lockstep.verifier.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that Postgres stores about a schema goes unread without a written reason. */
@Tag("server")
class CatalogCoverageTest {
    private static final String CATALOGS = """
            SELECT relname FROM pg_catalog.pg_class
            WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r'
            """;
    private static final String COLUMNS = """
            SELECT c.relname || '.' || a.attname FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
            WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r'
            """;

    @ParameterizedTest
    @EnumSource
    void everyCatalogAndEveryColumnOfThoseReadIsListed(PostgresVersion version) throws SQLException, IOException {
        Set<String> listed = listed(version);
        ServerSettings settings = ServerSettings.ofThisProcess().withVersion(version);
        Set<String> readInColumns = listed.stream()
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>();
        try (ThrowawayServer server = ThrowawayServer.start(settings);
                Connection connection = server.createDatabase("coverage").open()) {
            for (String catalog : answers(connection, CATALOGS)) {
                if (!readInColumns.contains(catalog)) {
                    expected.add(catalog);
                }
            }
            for (String column : answers(connection, COLUMNS)) {
                if (readInColumns.contains(column.substring(0, column.indexOf('.')))) {
                    expected.add(column);
                }
            }
        }
        assertThat(listed).containsExactlyElementsOf(expected);
    }

    @Test
    void everyCatalogThatAQueryReadsIsListedColumnByColumn() throws IOException {
        Set<String> listed = listed(PostgresVersion.V18);
        String queries = Arrays.stream(CatalogQuery.values())
                .filter(query -> query != CatalogQuery.OTHER_OBJECTS)
                .map(CatalogQuery::sql)
                .collect(Collectors.joining("\n"));
        for (String catalog : listed) {
            boolean isRead = queries.contains("FROM pg_catalog." + catalog + " ");
            if (isRead
                    && !Set.of("pg_depend", "pg_opclass", "pg_am", "pg_tablespace")
                            .contains(catalog)) {
                assertThat(catalog).contains(".");
            }
        }
    }

    private static Set<String> answers(Connection connection, String query) throws SQLException {
        Set<String> answers = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    /** Some columns are there in one version only: {@code name (18)}. */
    private static Set<String> listed(PostgresVersion version) throws IOException {
        try (InputStream in = CatalogCoverageTest.class.getResourceAsStream("catalog-columns.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .filter(name -> !name.endsWith(")") || name.endsWith("(" + version + ")"))
                    .map(name -> name.replaceFirst(" .*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
