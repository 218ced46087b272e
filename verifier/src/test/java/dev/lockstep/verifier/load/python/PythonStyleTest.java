package dev.lockstep.verifier.load.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.verifier.postgres.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Python that ships with the tool is what its own users' linters would let pass. */
@Tag("server")
class PythonStyleTest {
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root"));
    private static final String HERE = "dev/lockstep/verifier/load/python/";
    private static final String RULES = "E,F,I,B,RET,C4";

    private static Path python;

    @BeforeAll
    static void install() throws IOException {
        Path list = ROOT.resolve("verifier/src/test/resources/" + HERE + "formatter-requirements.txt");
        Requirements requirements = new Requirements(Files.readString(list), "ruff");
        Interpreter base = PythonEnvironment.suitable(PythonStack.DJANGO, PythonEnvironment.searchPath());
        python = new VirtualEnvironment(
                        base, requirements, ServerSettings.ofThisProcess().cache())
                .prepared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verifier/src/main/resources/dev/lockstep/verifier/load",
                "verifier/src/test/resources/dev/lockstep/verifier/load/django",
                "emitters/src/main/resources/dev/lockstep/emitters/django/support",
                "emitters/src/main/resources/dev/lockstep/emitters/sqlalchemy/support"
            })
    void pythonFilesAreFormattedAndClean(String folder) throws IOException {
        assertThat(ruff("format", "--check", "--diff", ROOT.resolve(folder).toString()))
                .isEmpty();
        assertThat(ruff(
                        "check",
                        "--quiet",
                        "--select",
                        RULES,
                        ROOT.resolve(folder).toString()))
                .isEmpty();
    }

    @Test
    void ruffObjectsToWhatIsWrong() throws IOException {
        Path wrong = Files.createTempFile("lockstep", ".py");
        Files.writeString(wrong, "import os\nx = ( 1 )\n");
        assertThat(ruff("format", "--check", "--diff", wrong.toString())).contains("-x = ( 1 )");
        assertThat(ruff("check", "--quiet", wrong.toString())).contains("F401");
        Files.delete(wrong);
    }

    /** What ruff says; empty when it has no objection. */
    private static String ruff(String command, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                python.toString(), "-I", "-m", "ruff", command, "--no-cache", "--isolated", "--target-version"));
        line.add("py310");
        line.addAll(List.of(words));
        ChildProgram.Ended ended =
                new ChildProgram("ruff", new ProcessBuilder(line), Optional.empty(), Duration.ofMinutes(1)).run();
        return ended.exitCode() == 0 ? "" : ended.output() + ended.talk();
    }
}
