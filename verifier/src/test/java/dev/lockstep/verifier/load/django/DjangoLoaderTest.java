package dev.lockstep.verifier.load.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.load.django.DjangoLoader.Mode;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("server")
class DjangoLoaderTest {
    private static final Path SOUND = Path.of(
            System.getProperty("lockstep.root"), "verifier/src/test/resources/dev/lockstep/verifier/load/django/sound");
    private static final Duration LONG = Duration.ofMinutes(2);

    private static ThrowawayServer server;
    private static PythonEnvironment python;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        python = PythonEnvironment.own(PythonStack.DJANGO);
        server = ThrowawayServer.start(ServerSettings.ofThisProcess());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void soundModelsLoadWriteAndRead(Mode mode) throws SQLException, IOException {
        DatabaseAddress database = server.createDatabase("sound");
        Loaded loaded = new DjangoLoader(python, SOUND, mode).load(database);
        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.rows()).hasValue(4);
        assertThat(loaded.notTried())
                .containsExactly(new Finding(
                        "model shop.Impossible",
                        "no row found that passes: new row for relation \"impossible\" violates check constraint"
                                + " \"impossible_size\""));
        assertThat(tables(database)).containsExactly("account", "impossible", "line", "product", "tint");
        assertThat(everythingBelow(SOUND)).noneMatch(path -> path.endsWith("__pycache__"));
    }

    @Test
    void aModelsFileThatDoesNotCompileIsAFindingWithItsLine() throws IOException {
        app("broken", "from django.db import models\n\nclass Thing(models.Model\n    pass\n");
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("broken/models.py:3");
            assertThat(finding.message()).startsWith("SyntaxError: '(' was never closed");
        });
    }

    @Test
    void aModelsFileThatFailsIsAFindingWithItsLine() throws IOException {
        app("broken", "from django.db import models\n\nThing = models.NoSuchThing\n");
        assertThat(findings())
                .containsExactly(new Finding(
                        "broken/models.py:3",
                        "AttributeError: module 'django.db.models' has no attribute 'NoSuchThing'"));
    }

    @Test
    void modelsThatTheMigrationsDoNotMakeAreAFinding() throws IOException {
        app(
                "late",
                "from django.db import models\n\nclass Thing(models.Model):\n    name = models.TextField(null=True)\n");
        assertThat(findings()).containsExactly(new Finding("makemigrations", "there are no migrations for late"));
        Files.writeString(
                Files.createDirectory(folder.resolve("late/migrations")).resolve("__init__.py"), "");
        Files.writeString(folder.resolve("late/migrations/0001_initial.py"), """
                from django.db import migrations, models


                class Migration(migrations.Migration):
                    initial = True
                    operations = [migrations.CreateModel("Thing", [("id", models.BigAutoField(primary_key=True))])]
                """);
        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("the migrations do not make the models: Migrations for 'late':")
                        .contains("+ Add field name to thing"));
    }

    @Test
    void whatTheChecksWarnOfIsAFinding() throws IOException {
        appWithoutMigrations("""
                class Thing(models.Model):
                    other = models.ForeignKey("self", on_delete=models.CASCADE, null=True, unique=True)
                """);
        assertThat(findings()).anySatisfy(finding -> {
            assertThat(finding.subject()).isEqualTo("late.Thing.other");
            assertThat(finding.message()).startsWith("fields.W342: ");
        });
    }

    @Test
    void aStatementThatPostgresRefusesIsAFindingWithTheStatement() throws IOException {
        appWithoutMigrations("""
                class Thing(models.Model):
                    class Meta:
                        indexes = [models.Index(models.Func("id", function="no_such"), name="thing_at")]
                """);
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("schema editor");
            assertThat(finding.message())
                    .contains("function no_such(bigint) does not exist (in: CREATE INDEX \"thing_at\" ON ");
        });
    }

    @Test
    void aFieldThatCannotWriteAndOneThatReadsSomethingElseAreFindings() throws IOException {
        appWithoutMigrations("""
                class Unwritable(models.IntegerField):
                    def get_prep_value(self, value):
                        raise TypeError("no")

                class Doubling(models.IntegerField):
                    def from_db_value(self, value, expression, connection):
                        return value * 2

                class First(models.Model):
                    size = Unwritable()

                class Second(models.Model):
                    size = Doubling()
                """);
        assertThat(findings())
                .contains(
                        new Finding("model late.First", "cannot write a row: TypeError: no"),
                        new Finding("model late.Second", "cannot read size as it was written: 1 became 2"));
    }

    @Test
    void aRowThatMustReferToItselfAndAValueThatPostgresRespellsAreNoFindings() throws IOException {
        appWithoutMigrations("""
                from django.contrib.postgres.search import SearchVectorField

                class Root(models.Model):
                    parent = models.ForeignKey("self", on_delete=models.CASCADE)
                    words = SearchVectorField()
                """);
        Loaded loaded = new DjangoLoader(python, folder, Mode.FAST, LONG).load(server.createDatabase("trial"));
        assertThat(loaded.findings())
                .containsExactly(new Finding("makemigrations", "there are no migrations for late"));
        assertThat(loaded.notTried()).isEmpty();
        assertThat(loaded.rows()).hasValue(1);
    }

    @Test
    void filesInTheFolderDoNotStandInForRealModules() throws IOException {
        for (String module : List.of("json.py", "django.py", "psycopg.py", "decimal.py")) {
            Files.writeString(folder.resolve(module), "raise SystemExit('the wrong module')\n");
        }
        Files.writeString(folder.resolve("shared.py"), "LENGTH = 5\n");
        appWithoutMigrations("""
                from shared import LENGTH

                class Thing(models.Model):
                    name = models.CharField(max_length=LENGTH)
                """);
        assertThat(findings()).containsExactly(new Finding("makemigrations", "there are no migrations for late"));
    }

    @Test
    void anAppMayNotHideAModule() throws IOException {
        app("json", "");
        assertThat(findings()).containsExactly(new Finding("json", "an app cannot have the name of the module json"));
    }

    @Test
    void aFolderWithoutAppsIsAFinding() {
        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("holds no Django app"));
    }

    @Test
    void floodsOfOutputDoNotReachTheResult() throws IOException {
        appWithoutMigrations(
                "import sys\nfor _ in range(1000):\n    print('x' * 50_000)\n    sys.stderr.write('y' * 50_000)\n");
        assertThat(findings()).isEmpty();
    }

    @Test
    void modelsThatEndTheProcessAreNoResult() throws IOException {
        app("broken", "import os\nos._exit(0)\n");
        assertThatThrownBy(this::findings)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("ended without a result (exit code 0");
        app("broken", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n");
        assertThatThrownBy(this::findings)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("was ended by signal 9");
    }

    @Test
    void modelsThatNeverEndAreEndedWithTheirChildren() throws IOException {
        app("broken", """
                import pathlib, subprocess, time
                child = subprocess.Popen(["sleep", "600"])
                pathlib.Path(__file__).with_name("pid").write_text(str(child.pid))
                time.sleep(600)
                """);
        DjangoLoader loader = new DjangoLoader(python, folder, Mode.FAST, Duration.ofSeconds(3));
        DatabaseAddress database = server.createDatabase("endless");
        assertThatThrownBy(() -> loader.load(database))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("did not end within 3 s");
        long pid = Long.parseLong(Files.readString(folder.resolve("broken/pid")));
        assertThat(ProcessHandle.of(pid).map(DjangoLoaderTest::endsSoon)).isNotEqualTo(Optional.of(false));
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutThePassword() {
        DatabaseAddress nowhere = new DatabaseAddress("127.0.0.1", 1, "nothing", "nobody", "sentinel");
        assertThatThrownBy(() -> new DjangoLoader(python, SOUND, Mode.FAST).load(nowhere))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageStartingWith("Django cannot connect to the database")
                .hasMessageNotContaining("sentinel");
    }

    private List<Finding> findings() {
        return new DjangoLoader(python, folder, Mode.FAST, LONG)
                .load(server.createDatabase("trial"))
                .findings();
    }

    private void appWithoutMigrations(String models) throws IOException {
        app("late", "from django.db import models\n\n" + models);
    }

    private void app(String name, String models) throws IOException {
        Path app = Files.createDirectories(folder.resolve(name));
        Files.writeString(app.resolve("__init__.py"), "");
        Files.writeString(app.resolve("apps.py"), """
                from django.apps import AppConfig


                class Config(AppConfig):
                    name = "%s"
                """.formatted(name));
        Files.writeString(app.resolve("models.py"), models);
    }

    private static boolean endsSoon(ProcessHandle process) {
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        return !process.isAlive();
    }

    private static List<String> tables(DatabaseAddress database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static List<Path> everythingBelow(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.toList();
        }
    }
}
