package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.cli.Runs.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas of real projects, where a copy of them lies beside the repository. */
@Tag("server")
class CorpusTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"chinook", "northwind", "feedbin", "temporal"})
    void aRealSchemaIsBuiltByEveryTargetWithoutADifference(String name) throws java.io.IOException {
        Path root = Path.of(System.getProperty("lockstep.root"));
        Path file = Stream.of("../shared/corpus", "../../shared/corpus")
                .map(corpus -> root.resolve(corpus).resolve(name + ".sql").normalize())
                .filter(Files::exists)
                .findFirst()
                .orElse(root);
        assumeTrue(Files.isRegularFile(file), "skipped: there is no ../shared/corpus/" + name + ".sql");

        Result result = new Runs(folder).run("verify", "--canonical", file.toString());

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("django: 0 differences", "jpa: 0 differences");
        assertThat(folder).isEmptyDirectory();
    }
}
