package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.lockstep.cli.project.Trials;
import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Layout;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.proof.Built;
import dev.lockstep.verifier.proof.TrialDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same models build the same schema through an async engine and asyncpg, which sends statements in its own way. */
@Tag("server")
class AsyncEngineTest {
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root"));

    /** Those with most that is carried as SQL. */
    private static final List<String> SCHEMAS = List.of(
            "canonical/schema_canonical.sql",
            "cases/carried/views-functions-triggers-and-policies/schema.sql",
            "cases/partitions/every-bound-and-sub-partitions/schema.sql",
            "cases/comments/on-every-modelled-object/schema.sql",
            "cases/indexes/every-clause/schema.sql",
            "cases/types/composite-range-and-typed-tables/schema.sql");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> createAllBuildsTheSameThroughAsyncpg() throws IOException {
        Path python = PythonTools.interpreter();
        ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess());
        return SCHEMAS.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> prove(name, python, server)))
                .onClose(server::close);
    }

    private void prove(String name, Path python, ThrowawayServer server) throws IOException {
        ParsedSchema parsed = CanonicalReader.read(new SourceFile("schema.sql", Files.readString(ROOT.resolve(name))));
        Path output = Files.createTempDirectory(folder, "models");
        SqlAlchemyConfig config = new SqlAlchemyConfig("models", Layout.MODULE, Optional.empty());
        SqlAlchemyPackages.write(parsed.schema(), config, output);
        TrialDatabases databases = new TrialDatabases(server, parsed.schema().extensions());
        Built expected = databases.load("expected", Trials.script(parsed));

        Built actual = databases.load("models", database -> created(python, output, database));

        assertThat(actual.loaded().findings()).isEmpty();
        assertThat(databases.compare(expected, actual).differences()).isEmpty();
    }

    private static Loaded created(Path python, Path output, DatabaseAddress database) {
        Map<String, Object> address = Map.of(
                "host", database.host(),
                "port", database.port(),
                "database", database.database(),
                "username", database.user(),
                "password", database.password());
        String request =
                new Gson().toJson(Map.of("package", "models", "folder", output.toString(), "address", address));
        try {
            Process process = new ProcessBuilder(python.toString(), "-c", PythonTools.text("async_trial.py"))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean well = process.waitFor() == 0;
            return Loaded.withoutRows(well ? List.of() : List.of(new Loader.Finding("asyncpg", said)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
