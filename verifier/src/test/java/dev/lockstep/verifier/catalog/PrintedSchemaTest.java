package dev.lockstep.verifier.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.random.RandomSchemas;
import dev.lockstep.verifier.compare.ModelAgreement;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class PrintedSchemaTest {
    private static final int SEEDS = 8;

    private static ThrowawayServer server;

    @BeforeAll
    static void start() {
        server = ThrowawayServer.start(ServerSettings.ofThisProcess());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aServerBuildsWhatIsPrinted() throws SQLException {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schema schema = RandomSchemas.of(seed);
            Schema catalog = catalogOf(SchemaPrinter.print(schema));
            assertThat(ModelAgreement.differences(schema, catalog))
                    .as("seed %s", seed)
                    .isEmpty();
            // What a catalog says of an object that has no structure is no statement.
            Schema structure = catalog.withVerbatim(List.of());
            assertThat(SchemaDiffer.diff(
                            structure, catalogOf(SchemaPrinter.print(structure)).withVerbatim(List.of())))
                    .as("the catalog of seed %s, printed", seed)
                    .isEmpty();
        }
    }

    private static Schema catalogOf(String sql) throws SQLException {
        try (Connection connection = server.createDatabase("printed").open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("RESET ALL");
            return CatalogReader.read(connection);
        }
    }
}
