package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import dev.lockstep.verifier.load.django.DjangoLoader;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A RENAME of the canonical file reaches a database that was migrated before it, and its rows stay. */
@Tag("server")
class RenamedRowsTest {
    private static final String BEFORE = """
            CREATE SCHEMA depot;
            CREATE TABLE orders (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                code text NOT NULL UNIQUE,
                qty int NOT NULL CONSTRAINT qty_positive CHECK (qty > 0),
                price numeric(8, 2) NOT NULL,
                total numeric(12, 2) GENERATED ALWAYS AS (price * qty) STORED,
                UNIQUE (qty, code)
            );
            CREATE INDEX many_of_them ON orders (qty DESC) WHERE qty > 100;
            COMMENT ON COLUMN orders.qty IS 'pieces';
            CREATE TABLE lines (
                order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
                place int NOT NULL,
                order_code text REFERENCES orders (code),
                PRIMARY KEY (order_id, place)
            );
            CREATE TABLE depot.parcels (id serial PRIMARY KEY, order_id bigint REFERENCES orders, line_place int,
                FOREIGN KEY (order_id, line_place) REFERENCES lines (order_id, place));
            """;
    private static final String AFTER = """
            ALTER TABLE orders RENAME COLUMN qty TO quantity;
            ALTER TABLE orders ALTER COLUMN quantity SET DEFAULT 1, ADD COLUMN note text;
            ALTER TABLE orders RENAME COLUMN code TO reference;
            ALTER TABLE orders RENAME TO purchases;
            ALTER TABLE lines RENAME COLUMN place TO position;
            ALTER TABLE lines SET SCHEMA depot;
            ALTER TABLE depot.parcels RENAME TO "Packages";
            """;

    private static final Pattern MIGRATION = Pattern.compile("(\\w+)/migrations/(\\d{4}_\\w+)\\.py");

    @TempDir
    Path folder;

    private Runs runs = new Runs(Path.of(""));

    @Test
    void rowsOfRenamedTablesAndColumnsStay() throws IOException, SQLException {
        runs = new Runs(folder);
        runs.write("schema_canonical.sql", BEFORE);
        runs.write("lockstep.yaml", """
                canonical: schema_canonical.sql
                targets:
                  django:
                    output: targets/django
                    apps: { shop: ["*"], depot: ["depot.*", "public.lines"] }
                """);
        clean(runs.run("sync", "--no-verify"));
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            DatabaseAddress database = server.createDatabase("renamed");
            migrate(database);
            run(
                    database,
                    "INSERT INTO orders (id, code, qty, price) OVERRIDING SYSTEM VALUE"
                            + " VALUES (1, 'a', 2, 10), (2, 'b', 300, 0.5)");
            run(database, "INSERT INTO lines VALUES (1, 1, 'a'), (2, 7, 'b')");
            run(database, "INSERT INTO depot.parcels VALUES (5, 2, 7)");

            runs.write("schema_canonical.sql", BEFORE + AFTER);
            Result synced = clean(runs.run("sync", "--no-verify"));
            migrate(database);

            assertThat(synced.out()).contains("rename");
            assertThat(one(
                            database,
                            "SELECT string_agg(format('%s %s %s', reference, quantity, total), ', ' ORDER BY id)"
                                    + " FROM purchases"))
                    .isEqualTo("a 2 20.00, b 300 150.00");
            assertThat(one(
                            database,
                            "SELECT string_agg(format('%s %s %s', order_id, position, order_code), ', ')"
                                    + " FROM depot.lines"))
                    .isEqualTo("1 1 a, 2 7 b");
            assertThat(one(database, "SELECT line_place FROM depot.\"Packages\" WHERE id = 5"))
                    .isEqualTo("7");
            assertThat(one(database, "SELECT pg_get_serial_sequence('depot.\"Packages\"', 'id')"))
                    .isEqualTo("depot.parcels_id_seq");
        }
        clean(runs.run("verify", "--full"));
        assertThat(clean(runs.run("sync", "--no-verify")).out()).contains("nothing to write");
    }

    @Test
    void aClassAndAFieldRenamedByHandKeepTheirTableAndRows() throws IOException, SQLException {
        runs = new Runs(folder);
        runs.write("schema_canonical.sql", BEFORE);
        runs.write("lockstep.yaml", """
                canonical: schema_canonical.sql
                targets:
                  django: { output: targets/django }
                """);
        clean(runs.run("sync", "--no-verify"));
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            DatabaseAddress database = server.createDatabase("renamed");
            migrate(database);
            run(database, "INSERT INTO orders (code, qty, price) VALUES ('a', 2, 10)");

            Path names = folder.resolve("lockstep.names.yaml");
            Files.writeString(
                    names,
                    Files.readString(names).replace("Order\n", "Purchase\n").replace(": qty\n", ": quantity\n"));
            clean(runs.run("sync", "--no-verify"));
            migrate(database);

            assertThat(one(database, "SELECT qty FROM orders")).isEqualTo("2");
        }
        assertThat(folder.resolve("targets/django/app/models.py"))
                .content()
                .contains("class Purchase(")
                .contains("quantity = models.IntegerField(");
        clean(runs.run("verify", "--full"));
    }

    private void migrate(DatabaseAddress database) throws IOException, SQLException {
        DjangoLoader loader = new DjangoLoader(
                PythonEnvironment.own(PythonStack.DJANGO), folder.resolve("targets/django"), Mode.FULL);
        assertThat(loader.load(database).findings()).isEmpty();
        remember(database);
    }

    /** The loader removes Django's books, which tell the next run what is done. */
    private void remember(DatabaseAddress database) throws IOException, SQLException {
        run(
                database,
                "CREATE TABLE django_migrations (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,"
                        + " app varchar(255) NOT NULL, name varchar(255) NOT NULL, applied timestamptz NOT NULL)");
        Path root = folder.resolve("targets/django");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.map(root::relativize).toList()) {
                Matcher migration = MIGRATION.matcher(file.toString().replace('\\', '/'));
                if (migration.matches()) {
                    run(
                            database,
                            "INSERT INTO django_migrations (app, name, applied) VALUES ('" + migration.group(1) + "', '"
                                    + migration.group(2) + "', now())");
                }
            }
        }
    }

    private static void run(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Result clean(Result result) {
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }
}
