package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that could not be done ends with exit code 3 and one sentence, and is never clean. */
@Tag("server")
class SurroundingsTest {
    @TempDir
    Path folder;

    private Runs runs = new Runs(Path.of(""));

    @BeforeEach
    void aProjectThatWasSynchronised() throws IOException {
        runs = new Runs(folder);
        runs.write("lockstep.yaml", "targets: {django: {output: models}}\n");
        runs.write("schema_canonical.sql", "CREATE TABLE people (id bigint PRIMARY KEY);\n");
        assertThat(runs.run("sync", "--no-verify").exitCode()).isZero();
    }

    @Test
    void noPythonIsOneSentence() {
        Result result = runs.with("LOCKSTEP_PYTHON", "/nowhere/python3").run("verify", "-q");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("lockstep: django was not checked: /nowhere/python3 does not run as a Python interpreter")
                .doesNotContain("\tat ");
        assertThat(result.out()).contains("printed model: 0 differences").doesNotContain("proven:");
    }

    @Test
    void aPythonWithoutDjangoIsOneSentence() throws IOException, InterruptedException {
        Path environment = folder.resolve("venv");
        Process made = new ProcessBuilder("python3", "-m", "venv", "--without-pip", environment.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();

        Result result = runs.with(
                        "LOCKSTEP_PYTHON", environment.resolve("bin/python").toString())
                .run("verify", "-q");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("lockstep: django was not checked: ")
                .contains("Django");
    }
}
