package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on the canonical file alone. */
class FileCommandsTest {
    private static final String WRITTEN = "create table t (\n  a int -- why\n);\n";
    private static final String NORMAL = "CREATE TABLE t (\n    -- why\n    a integer\n);\n";

    @TempDir
    Path folder;

    private Runs runs = new Runs(Path.of(""));

    @BeforeEach
    void aFile() throws IOException {
        runs = new Runs(folder);
        runs.write("schema.sql", WRITTEN);
    }

    @Test
    void exportPrintsTheNormalForm() {
        assertThat(runs.run("export", "--canonical", "schema.sql"))
                .isEqualTo(new Result(0, "CREATE TABLE t (\n    a integer\n);\n", ""));
    }

    @Test
    void exportReplacesAFileOnlyWhenForced() throws IOException {
        String[] command = {"export", "--canonical", "schema.sql", "--output", "out.sql"};
        assertThat(runs.run(command).exitCode()).isZero();
        assertThat(runs.run(command).exitCode()).isEqualTo(4);
        runs.write("out.sql", "other");
        assertThat(runs.run("export", "--canonical", "schema.sql", "--output", "out.sql", "--force")
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("out.sql")).hasContent("CREATE TABLE t (\n    a integer\n);\n");
    }

    @Test
    void fmtRewritesTheFileOnce() throws IOException {
        assertThat(runs.run("fmt", "--canonical", "schema.sql", "--check").exitCode())
                .isEqualTo(1);
        assertThat(Files.readString(folder.resolve("schema.sql"))).isEqualTo(WRITTEN);

        assertThat(runs.run("fmt", "--canonical", "schema.sql")).isEqualTo(new Result(0, "changed  schema.sql\n", ""));
        assertThat(Files.readString(folder.resolve("schema.sql"))).isEqualTo(NORMAL);

        assertThat(runs.run("fmt", "--canonical", "schema.sql", "--check"))
                .isEqualTo(new Result(0, "schema.sql is in normal form\n", ""));
        assertThat(runs.tree()).containsOnlyKeys("schema.sql");
    }

    @Test
    void fmtWritesNothingWhenSomethingWouldBeLost() throws IOException {
        runs.write("schema.sql", WRITTEN + "INSERT INTO t VALUES (1);\n");

        Result result = runs.run("fmt", "--canonical", "schema.sql");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("schema.sql:4:1: error[not-in-normal-form]: this statement says nothing");
        assertThat(Files.readString(folder.resolve("schema.sql"))).startsWith(WRITTEN);
    }

    @Test
    void strictRefusesWhatIsKeptAsWritten() throws IOException {
        runs.write("schema.sql", "CREATE VIEW v AS SELECT 1 AS one;\n");

        assertThat(runs.run("export", "--canonical", "schema.sql").exitCode()).isZero();
        Result strict = runs.run("export", "--canonical", "schema.sql", "--strict");
        assertThat(strict.exitCode()).isEqualTo(2);
        assertThat(strict.err()).startsWith("schema.sql:1:").contains("error[not-modelled]: view v is kept as written");
    }

    @Test
    void doctorCountsTheStatementsAlsoOfAFileThatIsRefused() throws IOException {
        Result well = runs.run("doctor", "--canonical", "schema.sql", "--no-surroundings");
        assertThat(well.exitCode()).isZero();
        assertThat(well.out()).contains("statements: 1; 1 modelled", "CREATE TABLE");

        runs.write("schema.sql", WRITTEN + "DROP DATABASE x;\n");
        Result refused = runs.run("doctor", "--canonical", "schema.sql", "--no-surroundings");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).contains("1 refused");
        assertThat(refused.err()).contains("schema.sql:4:1: error[refused]");
    }
}
