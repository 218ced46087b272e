package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Layout;
import dev.lockstep.verifier.catalog.CatalogReader;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.load.sqlalchemy.ModelPackage;
import dev.lockstep.verifier.load.sqlalchemy.SqlAlchemyLoader;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the classes say themselves is what makes the schema: each construct taken out of them is missed. */
@Tag("server")
class NativeSqlAlchemyWordsTest {
    private static final SqlAlchemyConfig CONFIG = new SqlAlchemyConfig("trading", Layout.MODULE, Optional.empty());

    /** Something that a module says, once, and the difference there is without it. */
    private record Removal(String module, String words, String replacement, String difference) {
        static Removal of(String words, String replacement, String difference) {
            return new Removal("tables", words, replacement, difference);
        }
    }

    private static final List<Removal> REMOVALS = List.of(
            Removal.of("    name: Mapped[str] =", "    name: Mapped[str | None] =", "stocks.name nullability"),
            Removal.of("sa.String(20)", "sa.String(21)", "stocks.exchange type"),
            Removal.of(
                    "sector: Mapped[str | None] = mapped_column(sa.Text)",
                    "sector: Mapped[str | None] = mapped_column(sa.String)",
                    "stocks.sector type"),
            Removal.of(", server_default=sa.true()", "", "stocks.is_active default"),
            Removal.of("sa.BigInteger, comment=\"In whole US dollars\"", "sa.BigInteger", "stocks.market_cap comment"),
            Removal.of(
                    "{\"comment\": \"Underlyings whose options are collected\"}",
                    "{\"comment\": \"Underlyings\"}",
                    "stocks comment"),
            Removal.of(
                    "sa.Index(\"idx_stocks_market_cap\", \"market_cap\")",
                    "sa.Index(\"idx_stocks_market_cap\", \"symbol\")",
                    "stocks.idx_stocks_market_cap columns"),
            Removal.of(
                    "sa.Index(\"idx_stocks_tags\", \"tags\", postgresql_using=\"gin\")",
                    "sa.Index(\"idx_stocks_tags\", \"tags\")",
                    "stocks.idx_stocks_tags method"),
            Removal.of(
                    "sa.ForeignKey(\"stocks.id\", ondelete=\"CASCADE\")",
                    "sa.ForeignKey(\"stocks.id\")",
                    "option_snapshots.option_snapshots_stock_id_fkey on delete"),
            Removal.of("sa.Identity(always=True)", "sa.Identity()", "option_snapshots.id identity"),
            Removal.of("sa.Identity(start=1000)", "sa.Identity()", "option_contracts.id sequence start"),
            Removal.of(
                    "sa.Computed(\"(bid + ask) / 2\", persisted=True)",
                    "sa.Computed(\"bid + ask\", persisted=True)",
                    "option_contracts.mid generated"),
            Removal.of("\"ask >= bid\"", "\"ask > bid\"", "option_contracts.ck_option_contracts_spread expression"),
            Removal.of(
                    "name=\"uq_option_contracts_snapshot_symbol\"",
                    "name=\"uq_other\"",
                    "option_contracts.uq_option_contracts_snapshot_symbol name"),
            Removal.of(
                    "            deferrable=True,\n            initially=\"DEFERRED\",\n",
                    "",
                    "strategy_history.strategy_history_contract_id_fkey deferrability"),
            Removal.of(
                    "            postgresql_ops={\"parameters\": \"jsonb_path_ops\"},\n",
                    "",
                    "strategy_history.idx_strategy_history_parameters columns"),
            Removal.of(
                    "            postgresql_where=sa.text(\"status = 'pending'\"),\n",
                    "",
                    "collection_jobs.idx_collection_jobs_queue predicate"),
            Removal.of(
                    "sa.column(\"priority\").desc()",
                    "\"priority\"",
                    "collection_jobs.idx_collection_jobs_queue columns"),
            Removal.of(
                    "postgresql_include=[\"bid\", \"ask\"]",
                    "postgresql_include=[\"bid\"]",
                    "option_contracts.idx_option_contracts_expiration include"),
            Removal.of("sa.Numeric(6, 2)", "sa.Numeric(6, 1)", "market_conditions.volatility_index type"),
            Removal.of(
                    "trend IN ('bullish', 'bearish', 'neutral')",
                    "trend <> ''",
                    "market_conditions.ck_market_conditions_trend expression"),
            new Removal("enums", "    FAILED = \"failed\"\n", "", "job_status labels"),
            new Removal("objects", "How far a collection job has come", "How far", "job_status comment"));

    @TempDir
    Path output;

    @Test
    void eachConstructTakenOutOfAClassIsADifference() throws IOException, SQLException {
        Path canonical = Runs.canonicalFolder().resolve("schema_canonical.sql");
        Schema schema = CanonicalReader.read(new SourceFile("schema.sql", Files.readString(canonical)))
                .schema();
        SqlAlchemyPackages.write(schema, CONFIG, output);
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            Schema whole = built(server.createDatabase("whole"));
            for (Removal removal : REMOVALS) {
                remove(removal);
            }
            List<String> differences = SchemaDiffer.diff(whole, built(server.createDatabase("less"))).stream()
                    .map(NativeSqlAlchemyWordsTest::words)
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

    private void remove(Removal removal) throws IOException {
        Path file = output.resolve("trading").resolve(removal.module() + ".py");
        String source = Files.readString(file);
        assertThat(source).containsOnlyOnce(removal.words());
        Files.writeString(file, source.replace(removal.words(), removal.replacement()));
    }

    private Schema built(DatabaseAddress database) throws SQLException {
        PythonEnvironment python = PythonEnvironment.own(PythonStack.SQLALCHEMY);
        SqlAlchemyLoader loader = new SqlAlchemyLoader(python, new ModelPackage(output, "trading", Optional.empty()));
        assertThat(loader.load(database).findings()).isEmpty();
        try (Connection connection = database.open()) {
            return CatalogReader.read(connection);
        }
    }
}
