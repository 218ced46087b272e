package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command that reads a bad file ends with exit code 2, the place of the fault, no trace, and nothing written. */
class BadInputTest {
    private static final String STATEMENT = "CREATE TABLE people (id bigint PRIMARY KEY);\n";

    @TempDir
    Path folder;

    private Runs runs = new Runs(Path.of(""));

    @BeforeEach
    void aProject() throws IOException {
        runs = new Runs(folder);
        runs.write("lockstep.yaml", Runs.CONFIGURATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    CREATE TABL a (id int); | 1:8: error[syntax]: "TABL" where a kind of object is expected
                    CREATE TABLE a (id int NOT NUL); | 1:28: error[syntax]: "NUL" where NULL is expected
                    CREATE TABLE a (x mony); | 1:19: error[unknown-type]: column a.x has type mony, which nothing declares
                    CREATE TABLE a (id int, id text); | 1:25: error[duplicate-column]: table a has column id twice
                    CREATE TABLE a (id int REFERENCES b (id)); | 1:35: error[unknown-table]: there is no table b here
                    CREATE TABLE a (id text DEFAULT 'x); | 1:33: error[unclosed-string]: the string that begins here has no end
                    DO $$ BEGIN END; | 1:4: error[unclosed-dollar-quote]: the dollar quote that begins here has no end
                    -- nothing but this | 1:1: error[empty-schema]: the file holds no statement
                    """)
    void theFaultOfACanonicalFileIsNamedWithItsPlace(String sql, String expected) throws IOException {
        runs.write("schema_canonical.sql", sql + "\n");
        SortedMap<String, String> before = runs.tree();

        for (String[] command : new String[][] {
            {"sync"}, {"sync", "--check"}, {"verify"}, {"changelog"}, {"changelog", "--check"}, {"explain"}
        }) {
            Result result = runs.run(command);

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .startsWith("schema_canonical.sql:" + expected)
                    .doesNotContain("\tat ");
            assertThat(runs.tree()).isEqualTo(before);
        }
    }

    @Test
    void aFileThatIsNotUtf8IsNamedWithThePlaceOfTheFirstBadByte() throws IOException {
        Path file = runs.write("schema_canonical.sql", "");
        Files.write(file, "-- caf\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        Result result = runs.run("sync");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("schema_canonical.sql:1:7: error[not-utf-8]: the file is not UTF-8 from byte 6 on\n");
    }

    @Test
    void anEmptyFileAndAMissingOneAreSaid() throws IOException {
        runs.write("schema_canonical.sql", "");
        assertThat(runs.run("sync").err()).startsWith("schema_canonical.sql:1:1: error[empty-schema]");

        Files.delete(folder.resolve("schema_canonical.sql"));
        assertThat(runs.run("sync")).isEqualTo(new Result(2, "", "lockstep: there is no file schema_canonical.sql\n"));
    }

    @Test
    void aWrongKeyOfTheConfigurationIsNamedWithItsPlace() throws IOException {
        runs.write("lockstep.yaml", "targets:\n  django: {otput: models}\n");
        runs.write("schema_canonical.sql", STATEMENT);

        Result result = runs.run("sync");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("""
                        lockstep.yaml:2:12: error[unknown-key]: 'otput' is no key of targets.django
                          2 |   django: {otput: models}
                            |            ^~~~~
                          hint: did you mean 'output'?
                        """);
    }

    @Test
    void aTargetThatIsNotConfiguredIsSaid() throws IOException {
        runs.write("lockstep.yaml", "targets: {django: {output: models}}\n");
        runs.write("schema_canonical.sql", STATEMENT);

        assertThat(runs.run("sync", "--target", "jpa"))
                .isEqualTo(new Result(2, "", "lockstep: the configuration has no target jpa; add targets.jpa\n"));
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsOneLine() throws IOException {
        runs.write("schema_canonical.sql", STATEMENT);
        runs.write("models", "a file where the folder should be");
        SortedMap<String, String> before = runs.tree();

        Result result = runs.run("sync", "--no-verify");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).startsWith("lockstep: ").contains("models");
        assertThat(runs.tree()).isEqualTo(before);
    }

    @Test
    void aTableWithoutAnAppIsNamedWithItsPlace() throws IOException {
        runs.write("lockstep.yaml", "targets: {django: {output: models, apps: {a: [people], b: []}}}\n");
        runs.write("schema_canonical.sql", STATEMENT + "CREATE TABLE visits (id bigint PRIMARY KEY);\n");

        Result result = runs.run("sync", "--no-verify");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("schema_canonical.sql:2:").contains("error[unrouted-table]");
    }

    @Test
    void aReportOfAnotherFormatIsRefused() throws IOException {
        runs.write("schema_canonical.sql", STATEMENT);

        assertThat(runs.run("verify", "--report", "pdf=x"))
                .isEqualTo(new Result(2, "", "lockstep: --report takes json=FILE, not 'pdf=x'\n"));
    }
}
