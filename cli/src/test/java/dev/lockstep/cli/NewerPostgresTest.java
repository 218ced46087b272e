package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only Postgres 18 knows, through every target on a server of that version. */
@Tag("server")
class NewerPostgresTest {
    private static final Path CASES = Path.of(System.getProperty("lockstep.root"), "cases", "postgres-18");
    private static final String CONFIGURATION = """
            postgres: {version: 18}
            targets:
              django: {output: models/django}
              sqlalchemy: {output: models/sqlalchemy, package: shop}
            """;
    private static final String JPA = "  jpa: {output: models/jpa, package: com.example.model}\n";

    @TempDir
    Path folder;

    @Test
    void everyTargetBuildsWhatPostgres18Added() throws IOException {
        Result result = sync(
                CONFIGURATION + JPA,
                "temporal-keys",
                "constraints-that-are-not-enforced",
                "not-null-with-a-name",
                "not-null-of-parents-and-partitions",
                "virtual-columns");

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(result.err()).contains("on a throwaway Postgres 18");
        assertThat(result.out())
                .contains("printed model: 0 differences")
                .contains("django: 0 differences", "jpa: 0 differences", "sqlalchemy: 0 differences")
                .contains("NOT NULL constraints under the name that the server chose")
                .doesNotContainPattern("[1-9][0-9]* omitted");
    }

    @Test
    void aPrimaryKeyWithoutOverlapsIsBuiltWhereAKeyMayHoldARange() throws IOException {
        Result result = sync(CONFIGURATION + JPA, "a-primary-key-without-overlaps");

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("django: 0 differences", "jpa: 0 differences", "sqlalchemy: 0 differences");
    }

    @Test
    void anotherVersionRefusesThemAndSaysWhichOneItTakes() throws IOException {
        Result result = sync(CONFIGURATION.replace("18", "17"), "temporal-keys");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("error[newer-postgres]: WITHOUT OVERLAPS needs Postgres 18", "postgres.version: 18");
    }

    @Test
    void aFileWithoutAProjectIsOneOfTheVersionThatTheCommandLineNames() throws IOException {
        Runs runs = new Runs(folder);
        runs.write("dump.sql", Files.readString(CASES.resolve("virtual-columns/schema.sql")));

        Result result = runs.run("verify", "--canonical", "dump.sql", "--postgres", "18", "--target", "sqlalchemy");

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(result.err()).contains("on a throwaway Postgres 18");
        assertThat(result.out()).contains("sqlalchemy: 0 differences");
    }

    @Test
    void aVersionThatLockstepDoesNotKnowIsRefused() throws IOException {
        Runs runs = new Runs(folder);
        runs.write("dump.sql", "CREATE TABLE a (b integer);");

        Result result = runs.run("verify", "--canonical", "dump.sql", "--postgres", "9");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--postgres takes 17 or 18, not '9'");
    }

    private Result sync(String configuration, String... cases) throws IOException {
        StringBuilder schema = new StringBuilder();
        for (String name : cases) {
            schema.append(Files.readString(CASES.resolve(name).resolve("schema.sql")));
        }
        Runs runs = new Runs(folder);
        runs.write("lockstep.yaml", configuration);
        runs.write("schema_canonical.sql", schema.toString());
        return runs.run("sync");
    }
}
