package dev.lockstep.verifier.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the tool ends, its server ends too. */
@Tag("server")
class EndOfProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP", "KILL"})
    void aSignalLeavesNeitherProcessNorFolder(String signal) throws IOException, InterruptedException {
        Process keeper = startKeeper();
        try {
            endsWithAllItStarted(keeper, signal);
        } finally {
            keeper.destroyForcibly();
        }
    }

    private static void endsWithAllItStarted(Process keeper, String signal) throws IOException, InterruptedException {
        String port = keeper.inputReader().readLine();
        assertThat(port).as("the server started").isNotNull();
        List<ProcessHandle> processes = keeper.descendants().toList();
        Path folder = folderOf(processes);
        assertThat(folder).exists();

        OneCommand.output(List.of("kill", "-" + signal, Long.toString(keeper.pid())));

        assertThat(keeper.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Instant deadline = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(deadline)
                && (isAlive(processes) || folder.toFile().exists())) {
            Thread.sleep(20);
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(folder).doesNotExist();
    }

    private static Process startKeeper() throws IOException {
        List<String> command = new ArrayList<>(withDefaultSignals());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + ServerSettings.BINARIES_PROPERTY + "=" + System.getProperty(ServerSettings.BINARIES_PROPERTY),
                "-cp",
                System.getProperty("java.class.path"),
                ServerKeeper.class.getName()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A process started in the background or under nohup ignores signals, and so would all that it starts. */
    private static List<String> withDefaultSignals() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        return linux ? List.of("env", "--default-signal=INT,TERM,HUP") : List.of();
    }

    /** The server's command names its data folder. */
    private static Path folderOf(List<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> process.info().arguments().stream())
                .flatMap(arguments -> List.of(arguments).stream())
                .filter(argument -> argument.endsWith("/data"))
                .map(Path::of)
                .map(Path::getParent)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAlive(List<ProcessHandle> processes) {
        return processes.stream().anyMatch(ProcessHandle::isAlive);
    }
}
