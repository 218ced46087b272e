package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.PresentFiles;
import dev.lockstep.emitters.jpa.JpaConfig;
import dev.lockstep.emitters.jpa.JpaEmitter;
import dev.lockstep.verifier.catalog.CatalogReader;
import dev.lockstep.verifier.load.jpa.HibernateLoader;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What entities say themselves is what makes the schema: each construct taken out of them is missed. */
@Tag("server")
class NativeJpaWordsTest {
    private static final Path HIBERNATE =
            Path.of(System.getProperty(HibernateLoader.FOLDER_PROPERTY, "../verifier/target/lib/hibernate"));
    private static final PresentFiles NOTHING = new PresentFiles() {
        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>();
        }

        @Override
        public Optional<String> read(String path) {
            return Optional.empty();
        }
    };

    /** Something the source of an entity says, and the difference there is without it. */
    private record Removal(String entity, String words, String replacement, String difference) {}

    private static final List<Removal> REMOVALS = List.of(
            new Removal("Stock", "nullable = false, length = 200", "length = 200", "stocks.name nullability"),
            new Removal("Stock", "length = 20)", "length = 21)", "stocks.exchange type"),
            new Removal("Stock", "columnDefinition = \"text\"", "columnDefinition = \"varchar\"", "stocks.sector type"),
            new Removal("Stock", "@ColumnDefault(\"TRUE\")", "", "stocks.is_active default"),
            new Removal("Stock", ", comment = \"In whole US dollars\"", "", "stocks.market_cap comment"),
            new Removal(
                    "Stock",
                    "columnList = \"market_cap\"",
                    "columnList = \"symbol\"",
                    "stocks.idx_stocks_market_cap columns"),
            new Removal(
                    "OptionSnapshot",
                    "options = \"ON DELETE CASCADE\"",
                    "options = \"\"",
                    "option_snapshots.option_snapshots_stock_id_fkey on delete"),
            new Removal("OptionSnapshot", "GENERATED ALWAYS AS IDENTITY", "", "option_snapshots.id identity"),
            new Removal("OptionContract", "\"(START WITH 1000)\"", "\"\"", "option_contracts.id sequence start"),
            new Removal(
                    "OptionContract",
                    "constraint = \"ask >= bid\"",
                    "constraint = \"ask > bid\"",
                    "option_contracts.ck_option_contracts_spread expression"),
            new Removal(
                    "OptionContract",
                    "uq_option_contracts_snapshot_symbol",
                    "uq_other",
                    "option_contracts.uq_option_contracts_snapshot_symbol name"),
            new Removal(
                    "StrategyHistory",
                    " DEFERRABLE INITIALLY DEFERRED",
                    "",
                    "strategy_history.strategy_history_contract_id_fkey deferrability"),
            new Removal(
                    "CollectionJob",
                    "options = \"WHERE status = 'pending'\"",
                    "options = \"\"",
                    "collection_jobs.idx_collection_jobs_queue predicate"),
            new Removal(
                    "CollectionJob", "priority desc", "priority", "collection_jobs.idx_collection_jobs_queue columns"),
            new Removal(
                    "MarketCondition",
                    "precision = 6, scale = 2",
                    "precision = 6, scale = 1",
                    "market_conditions.volatility_index type"));

    @TempDir
    Path output;

    @Test
    void eachConstructTakenOutOfAnEntityIsADifference() throws IOException, SQLException {
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            write();
            Schema whole = built(server.createDatabase("whole"));
            for (Removal removal : REMOVALS) {
                remove(removal);
            }
            List<String> differences = SchemaDiffer.diff(whole, built(server.createDatabase("less"))).stream()
                    .map(NativeJpaWordsTest::words)
                    .toList();
            assertThat(differences)
                    .containsExactlyInAnyOrderElementsOf(
                            REMOVALS.stream().map(Removal::difference).toList());
        }
    }

    private static String words(Difference difference) {
        return difference.path().display()
                + difference.aspect().map(aspect -> " " + aspect).orElse("");
    }

    private void write() throws IOException {
        Path canonical = Runs.canonicalFolder().resolve("schema_canonical.sql");
        Schema schema = CanonicalReader.read(new SourceFile("schema.sql", Files.readString(canonical)))
                .schema();
        for (EmittedFile file : new JpaEmitter(new JpaConfig("com.example.model"))
                .emit(schema, NameBook.EMPTY, NOTHING)
                .files()) {
            Path path = output.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.content());
        }
    }

    private void remove(Removal removal) throws IOException {
        Path file = output.resolve("src/main/java/com/example/model/" + removal.entity() + ".java");
        String source = Files.readString(file);
        assertThat(source).contains(removal.words());
        Files.writeString(file, source.replace(removal.words(), removal.replacement()));
    }

    private Schema built(DatabaseAddress database) throws SQLException {
        new HibernateLoader(output, HIBERNATE).load(database);
        String address = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database();
        try (Connection connection = DriverManager.getConnection(address, database.user(), database.password())) {
            return CatalogReader.read(connection);
        }
    }
}
