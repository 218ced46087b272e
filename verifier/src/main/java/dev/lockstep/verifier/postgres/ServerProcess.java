package dev.lockstep.verifier.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that its own {@code postmaster.pid} names, proven by program and start time to be that process still. */
record ServerProcess(ProcessHandle process) {
    private static final int START_TIME_LINE = 2;
    private static final int STATUS_LINE = 7;
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);
    private static final Duration END_LIMIT = Duration.ofSeconds(10);

    /** The server that runs in this data folder, when one does. */
    static Optional<ServerProcess> runningIn(Path data) {
        List<String> lines = pidFile(data);
        if (lines.size() <= START_TIME_LINE) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(START_TIME_LINE)));
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(process -> isPostgresSince(process, started))
                .map(ServerProcess::new);
    }

    /** Whether the server in this data folder says that it takes connections. */
    static boolean isReady(Path data) {
        List<String> lines = pidFile(data);
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** Ends the server without a shutdown checkpoint; its data is not wanted any more. */
    void end() {
        // SIGQUIT and not SIGKILL: after the latter the shared memory would stay.
        OneCommand.output(List.of("kill", "-QUIT", Long.toString(process.pid())));
        try {
            process.onExit().get(END_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isPostgresSince(ProcessHandle process, Instant started) {
        boolean isPostgres = process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        return isPostgres
                && process.info()
                        .startInstant()
                        .filter(actual ->
                                Duration.between(actual, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
                        .isPresent();
    }

    private static List<String> pidFile(Path data) {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            // No file: no server, or one that has not come so far.
            return List.of();
        }
    }
}
