package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.project.Trials;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Layout;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Migrations;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.load.sqlalchemy.ModelPackage;
import dev.lockstep.verifier.load.sqlalchemy.SqlAlchemyLoader;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.proof.Built;
import dev.lockstep.verifier.proof.TrialDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every case, through the models of SQLAlchemy: created, dropped without a trace, created again, compared and found
 * unchanged by Alembic. */
@Tag("server")
class SqlAlchemyCasesTest {
    private static final SqlAlchemyConfig ONE_MODULE =
            new SqlAlchemyConfig("models", Layout.MODULE, Optional.empty(), Migrations.ALEMBIC);

    /** Cases that a layout or a base class of the user's could change. */
    private static final List<String> SPREAD = List.of(
            "comments/on-every-modelled-object",
            "dumps/search-path-says-where-objects-go",
            "indexes/every-clause",
            "names/quoted-escaped-and-odd");

    private static final List<SqlAlchemyConfig> SPREADING = List.of(
            new SqlAlchemyConfig("models", Layout.SCHEMA, Optional.empty(), Migrations.ALEMBIC),
            new SqlAlchemyConfig("models", Layout.TABLE, Optional.of("shop.db.Base"), Migrations.ALEMBIC));

    private static final String SHARED = "tables/columns-that-several-share";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> createAllBuildsWhatTheCaseSays() throws IOException {
        ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess());
        Stream<DynamicTest> whole = CaseSchemas.names().stream()
                .filter(name -> !CaseSchemas.isAboutReading(name))
                .map(name -> proof(name, ONE_MODULE, server));
        Stream<DynamicTest> spread =
                SPREAD.stream().flatMap(name -> SPREADING.stream().map(config -> proof(name, config, server)));
        Stream<DynamicTest> shared = Stream.of(proof(SHARED, ONE_MODULE.withMixins(MixinsTest.MIXINS), server));
        return Stream.of(whole, spread, shared).flatMap(Function.identity()).onClose(server::close);
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> createAllBuildsWhatACaseAboutReadingSays() throws IOException {
        ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess());
        return CaseSchemas.names().stream()
                .filter(CaseSchemas::isAboutReading)
                .map(name -> proof(name, ONE_MODULE, server))
                .onClose(server::close);
    }

    private DynamicTest proof(String name, SqlAlchemyConfig config, ThrowawayServer server) {
        String title = name + ", " + config.layout()
                + config.base().map(base -> ", " + base).orElse("")
                + String.join("", config.mixins().keySet());
        return DynamicTest.dynamicTest(title, () -> prove(name, config, server));
    }

    private void prove(String name, SqlAlchemyConfig config, ThrowawayServer server) throws IOException {
        ParsedSchema parsed = CaseSchemas.read(name);
        Path output = Files.createTempDirectory(folder, "case");
        assertThat(SqlAlchemyPackages.write(parsed.schema(), config, output).omissions())
                .isEmpty();

        TrialDatabases databases = new TrialDatabases(server, parsed.schema().extensions());
        Built expected = databases.load("expected", Trials.script(parsed));
        SqlAlchemyLoader loader = new SqlAlchemyLoader(
                PythonEnvironment.own(PythonStack.ALEMBIC),
                new ModelPackage(output, config.packageName(), config.base()));
        Built actual = databases.load("models", loader.alsoDropping().alsoComparing());

        assertThat(actual.loaded().findings()).isEmpty();
        assertThat(databases.compare(expected, actual).differences()).isEmpty();
    }
}
