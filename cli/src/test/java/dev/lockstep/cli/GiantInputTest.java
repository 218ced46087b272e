package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However large a file is, it is read or refused in seconds, without a stack trace and without a page of its text. */
@Timeout(120)
class GiantInputTest {
    private static final int MANY = 10_000;
    private static final int MOST_CHARACTERS_OF_A_REPORT = 2_000;

    @TempDir
    Path folder;

    private Runs runs = new Runs(Path.of(""));

    @BeforeEach
    void aProject() throws IOException {
        runs = new Runs(folder);
        runs.write("lockstep.yaml", "targets: {django: {output: models}}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (                   | a > 0 | )
            ARRAY[              | 1     | ]
            CASE WHEN true THEN | 1     | END
            coalesce(           | 1     | )
            (SELECT             | 1     | )
            """)
    void whatIsNestedTenThousandTimesIsTooDeep(String open, String core, String close) throws IOException {
        String nested = (open + " ").repeat(MANY) + core + (" " + close).repeat(MANY);

        refused("CREATE TABLE t (a integer CHECK (" + nested + "));", "error[too-deep]");
    }

    @Test
    void joinsThatWaitForTheirConditionsAreTooDeep() throws IOException {
        refused("CREATE VIEW v AS SELECT FROM a " + "JOIN b ".repeat(MANY) + "ON true ".repeat(MANY) + ";", "too-deep");
    }

    @Test
    void tenThousandBracketsThatNobodyClosesAreTooDeep() throws IOException {
        refused("CREATE TABLE t (a integer CHECK (" + "(".repeat(MANY) + ";", "error[too-deep]");
    }

    @Test
    void aMistakeAtTheEndOfALineOfSixteenMegabytesHasItsColumn() throws IOException {
        refused(
                "CREATE TABLE t (a integer);" + " ".repeat(16_000_000) + "CREATE TABLE u (a int NOT NUL);",
                "1:16000054:");
    }

    @Test
    void aNameOfMegabytesIsReportedInAFewWords() throws IOException {
        refused("CREATE TABLE t (a integer " + "b".repeat(5_000_000) + ");", "error[syntax]");
    }

    @Test
    void aLineOfSixteenMegabytesIsRead() throws IOException {
        read("CREATE TABLE t (a integer);" + " ".repeat(16_000_000) + "CREATE TABLE u (a integer);");
    }

    @Test
    void aLiteralOfFiveMegabytesIsRead() throws IOException {
        read("CREATE TABLE t (a integer); COMMENT ON TABLE t IS '" + "x".repeat(5_000_000) + "';");
    }

    @Test
    void twentyThousandColumnsAreRead() throws IOException {
        String columns =
                IntStream.range(0, 20_000).mapToObj(i -> "c" + i + " integer").collect(Collectors.joining(", "));

        read("CREATE TABLE t (" + columns + ");");
    }

    @Test
    void whatIsLongButFlatIsRead() throws IOException {
        read("CREATE TABLE t (a integer CHECK (a = 1" + " OR a = 1".repeat(MANY) + "), b integer DEFAULT 1"
                + "::integer".repeat(MANY) + ");");
    }

    private void refused(String sql, String expected) throws IOException {
        runs.write("schema_canonical.sql", sql + "\n");

        Result result = runs.run("export");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains(expected)
                .doesNotContain("\tat ")
                .hasSizeLessThan(MOST_CHARACTERS_OF_A_REPORT);
        assertThat(result.out()).isEmpty();
    }

    private void read(String sql) throws IOException {
        runs.write("schema_canonical.sql", sql + "\n");

        Result result = runs.run("export");

        assertThat(result).returns(0, Result::exitCode).returns("", Result::err);
        assertThat(result.out()).startsWith("CREATE TABLE t (");
    }
}
