package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.postgres.DatabaseAddress;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that no Django model makes keep their rows when the canonical file changes them. */
@Tag("server")
class CarriedRowsTest {
    private static final String SCHEMA = """
            CREATE TABLE logs (
                id bigint NOT NULL,
                at date NOT NULL,
                note text,
                kind text DEFAULT 'a',
                gone integer,
                PRIMARY KEY (id, at)
            ) PARTITION BY RANGE (at);
            CREATE INDEX logs_note ON logs (note);
            CREATE TABLE logs_20 PARTITION OF logs FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
            CREATE TABLE logs_21 PARTITION OF logs FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
            CREATE INDEX logs_21_kind ON logs_21 (kind);
            CREATE TABLE animals (id integer PRIMARY KEY, name text NOT NULL);
            CREATE TABLE cats (lives integer, weight integer) INHERITS (animals);
            """;

    private static final String CHANGED = """
            CREATE TABLE logs (
                id bigint NOT NULL,
                at date NOT NULL,
                note varchar(50) NOT NULL,
                kind text DEFAULT 'b',
                extra integer NOT NULL DEFAULT 1 CHECK (extra > 0),
                PRIMARY KEY (id, at)
            ) PARTITION BY RANGE (at);
            COMMENT ON COLUMN logs.extra IS 'More';
            CREATE INDEX logs_kind ON logs (kind, note);
            CREATE TABLE logs_19 PARTITION OF logs FOR VALUES FROM ('2019-01-01') TO ('2020-01-01');
            CREATE TABLE logs_20 PARTITION OF logs (CONSTRAINT few CHECK (id < 100), kind DEFAULT 'c')
                FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
            CREATE TABLE logs_21 PARTITION OF logs FOR VALUES FROM ('2021-01-01') TO ('2023-01-01');
            CREATE INDEX logs_21_id ON logs_21 (id);
            COMMENT ON TABLE logs_21 IS 'Two years';
            CREATE TABLE animals (id integer PRIMARY KEY, name varchar(40) NOT NULL, born date);
            CREATE TABLE cats (lives bigint NOT NULL DEFAULT 9, colour text) INHERITS (animals);
            CREATE INDEX cats_colour ON cats (colour);
            """;

    private static final String ROWS =
            "INSERT INTO logs (id, at, note) VALUES (1, '2020-05-05', 'x'), (2, '2021-05-05', 'y');"
                    + " INSERT INTO cats (id, name, lives) VALUES (1, 'Tom', 9)";

    @TempDir
    Path folder;

    @Test
    void rowsOfPartitionsAndInheritingTablesSurviveTheGeneratedMigrations() throws Exception {
        Runs runs = project(SCHEMA);
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            DatabaseAddress database = server.createDatabase("rows");
            migrate(database);
            execute(database, ROWS);
            List<String> before = rows(database);
            runs.write("schema_canonical.sql", CHANGED);
            clean(runs.run("sync", "--no-verify"));
            migrate(database);
            assertThat(rows(database)).isEqualTo(before).hasSize(3);
        }
        clean(runs.run("verify", "--full", "--target", "django"));
        assertThat(clean(runs.run("sync", "--check")).out()).doesNotContain("new ");
    }

    @Test
    void aPartitionIsNotMadeATableOfItsOwnNorTheOtherWayRound() throws IOException {
        Runs runs = project(SCHEMA);
        refused(runs, SCHEMA + "ALTER TABLE logs DETACH PARTITION logs_21;", "logs_21");
        refused(runs, SCHEMA.replace(") INHERITS (animals)", ", id integer, name text)"), "cats");
        refused(runs, SCHEMA + "CREATE TABLE base (name text NOT NULL); ALTER TABLE animals INHERIT base;", "animals");
        refused(runs, SCHEMA.replace("RANGE (at)", "RANGE (at, id)").replace("-01')", "-01', 1)"), "logs");
        refused(runs, SCHEMA.replace(") PARTITION BY RANGE (at);", ");").replaceAll("CREATE .*logs_2.*", ""), "logs");
    }

    private static void refused(Runs runs, String schema, String table) throws IOException {
        var before = runs.tree();
        Path file = runs.write("schema_canonical.sql", schema);
        Result result = runs.run("sync", "--no-verify");
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(2);
        assertThat(result.err()).contains("error[rows-would-be-lost]: " + table + " changes in a way");
        java.nio.file.Files.writeString(file, SCHEMA);
        assertThat(runs.tree()).isEqualTo(before);
    }

    private Runs project(String schema) throws IOException {
        Runs runs = new Runs(folder);
        runs.write("schema_canonical.sql", schema);
        runs.write("lockstep.yaml", "targets:\n  django: {output: models, apps: {farm: ['*']}}\n");
        clean(runs.run("sync", "--no-verify"));
        return runs;
    }

    private void migrate(DatabaseAddress database) throws IOException, InterruptedException {
        String root = System.getProperty("lockstep.root");
        List<String> command = new ArrayList<>(List.of(
                PythonEnvironment.own(PythonStack.DJANGO).interpreter().toString(),
                "-B",
                root + "/cli/src/test/resources/dev/lockstep/cli/migrate.py",
                folder.resolve("models").toString(),
                database.host(),
                Integer.toString(database.port()),
                database.database(),
                database.user(),
                database.password(),
                "lockstep_django",
                "farm"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static void execute(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(DatabaseAddress database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT tableoid::regclass, id, note FROM logs UNION ALL SELECT tableoid::regclass, id, name FROM animals"
                                + " ORDER BY 1, 2")) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getString(2) + " " + found.getString(3));
            }
        }
        return rows;
    }

    private static Result clean(Result result) {
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }
}
