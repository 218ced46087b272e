package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.cli.Runs.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
    void aRealSchemaIsBuiltByEveryTargetWithoutADifference(String name) throws IOException {
        Result result = new Runs(folder).run("verify", "--canonical", file(name));

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("django: 0 differences", "jpa: 0 differences", "sqlalchemy: 0 differences");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thingsboard", "danbooru", "flowable", "dolphinscheduler"})
    void aLargeSchemaIsBuiltBySqlAlchemyWithoutADifference(String name) throws IOException {
        Result result = new Runs(folder).run("verify", "--target", "sqlalchemy", "--canonical", file(name));

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("sqlalchemy: 0 differences").contains(", 0 omitted\n");
        assertThat(folder).isEmptyDirectory();
    }

    private static String file(String name) {
        Optional<Path> file = SqlAlchemyPackages.corpus(name);
        assumeTrue(file.isPresent(), "skipped: there is no ../shared/corpus/" + name + ".sql");
        return file.orElseThrow().toString();
    }
}
