package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Layout;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Migrations;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.load.sqlalchemy.ModelPackage;
import dev.lockstep.verifier.load.sqlalchemy.SqlAlchemyLoader;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps Alembic from false changes keeps no true one from it. */
@Tag("server")
class AlembicAutogenerateTest {
    private static final SqlAlchemyConfig CONFIG =
            new SqlAlchemyConfig("trading", Layout.MODULE, Optional.empty(), Migrations.ALEMBIC);

    /** What happens to a database behind the models' back, and the words in which Alembic has it changed back. */
    private static final Map<String, String> CHANGES = new TreeMap<>(Map.ofEntries(
            Map.entry("ALTER TABLE stocks ALTER exchange TYPE varchar(21)", "modify_type stocks exchange "),
            Map.entry("ALTER TABLE stocks ALTER is_active SET DEFAULT false", "modify_default stocks is_active "),
            Map.entry("ALTER TABLE stocks ALTER sector SET DEFAULT 'none'", "modify_default stocks sector "),
            Map.entry("ALTER TABLE stocks ALTER created_at DROP DEFAULT", "modify_default stocks created_at "),
            Map.entry("ALTER TABLE stocks ALTER name DROP NOT NULL", "modify_nullable stocks name "),
            Map.entry("ALTER TABLE stocks DROP COLUMN market_cap", "add_column stocks market_cap"),
            Map.entry("ALTER TABLE stocks ADD COLUMN isin text", "remove_column stocks isin"),
            Map.entry("COMMENT ON TABLE market_conditions IS 'Other'", "add_table_comment market_conditions"),
            Map.entry("CREATE TABLE spare (id bigint)", "remove_table spare"),
            Map.entry("DROP INDEX idx_stocks_tags", "add_index idx_stocks_tags"),
            Map.entry(
                    "DROP INDEX idx_collection_jobs_queue;"
                            + " CREATE INDEX idx_collection_jobs_queue ON collection_jobs (priority)",
                    "remove_index idx_collection_jobs_queue"),
            Map.entry(
                    "ALTER TABLE option_snapshots DROP CONSTRAINT option_snapshots_stock_id_fkey",
                    "add_fk option_snapshots_stock_id_fkey"),
            Map.entry(
                    "ALTER TABLE option_contracts DROP CONSTRAINT uq_option_contracts_snapshot_symbol",
                    "add_constraint uq_option_contracts_snapshot_symbol")));

    @TempDir
    Path output;

    @Test
    void everyTrueChangeIsFound() throws IOException {
        Path canonical = Runs.canonicalFolder().resolve("schema_canonical.sql");
        SqlAlchemyPackages.write(
                CanonicalReader.read(new SourceFile("schema.sql", Files.readString(canonical)))
                        .schema(),
                CONFIG,
                output);
        String changing = CHANGES.keySet().stream()
                .flatMap(sql -> List.of(sql.split("; ")).stream())
                .map(sql -> "    \"" + sql + "\",\n")
                .collect(Collectors.joining("", "\nAFTER_TABLES.append(SchemaObject(create=[\n", "]))\n"));
        Files.writeString(output.resolve("trading/objects.py"), changing, StandardOpenOption.APPEND);

        List<String> found;
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            ModelPackage models = new ModelPackage(output, "trading", Optional.empty());
            found = new SqlAlchemyLoader(PythonEnvironment.own(PythonStack.ALEMBIC), models)
                    .alsoComparing().load(server.createDatabase("changed")).findings().stream()
                            .map(Loader.Finding::message)
                            .toList();
        }

        assertThat(CHANGES.values()).allSatisfy(words -> assertThat(found).anyMatch(each -> each.startsWith(words)));
    }
}
