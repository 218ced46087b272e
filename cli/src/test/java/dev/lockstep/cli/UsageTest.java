package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
    @TempDir
    Path folder;

    private Runs runs = new Runs(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        runs = new Runs(folder);
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(runs.run("--version")).isEqualTo(new Result(0, "lockstep 0.1.0\n", ""));
    }

    @Test
    void noCommandShowsTheHelp() {
        Result result = runs.run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("Keeps Django, JPA, SQLAlchemy and Pydantic models in lockstep")
                .contains("sync", "verify", "changelog", "export", "fmt", "extend", "doctor", "explain", "Exit codes");
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        for (String command :
                new String[] {"sync", "verify", "changelog", "export", "fmt", "extend", "doctor", "explain"}) {
            Result result = runs.run(command, "--help");

            assertThat(result.exitCode()).isZero();
            assertThat(result.out()).contains("Usage: lockstep " + command, "Examples:");
        }
    }

    @Test
    void aMistypedCommandIsNamedWithTheNearestOne() {
        Result result = runs.run("snyc");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("lockstep: ").contains("sync").doesNotContain("\tat ");
    }

    @Test
    void aMistypedOptionIsNamed() {
        Result result = runs.run("sync", "--chek");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--chek", "--check");
    }

    @Test
    void anUnknownTargetIsNamedWithTheKnownOnes() {
        Result result = runs.run("sync", "--target", "rails");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("rails", "DJANGO", "JPA");
    }

    @Test
    void aFolderWithoutConfigurationIsSaid() {
        Result result = runs.run("sync");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("lockstep: there is no lockstep.yaml in " + folder
                        + " or above it; write one, or name one with -c\n");
    }
}
