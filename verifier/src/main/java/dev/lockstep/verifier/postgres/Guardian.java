package dev.lockstep.verifier.postgres;

import dev.lockstep.verifier.EnvironmentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small shell that owns the server and ends it when this process does, even when that is killed.
 *
 * <p>A shutdown hook alone does not run after SIGKILL; the pipe between the two closes in every case.
 */
final class Guardian {
    private static final Duration END_LIMIT = Duration.ofSeconds(15);

    private final Process shell;
    private final BufferedReader reports;

    private Guardian(Process shell) {
        this.shell = shell;
        this.reports = shell.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the server's command; the folder is removed when the server has ended and the guardian is let go. */
    static Guardian start(Path folder, List<String> serverCommand) throws IOException {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", script(), "guardian", folder.toString()));
        words.addAll(serverCommand);
        Process shell = OneCommand.builder(words)
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Guardian guardian = new Guardian(shell);
        if (guardian.reports.readLine() == null) {
            throw new EnvironmentException("the shell that starts Postgres ended at once; try again");
        }
        return guardian;
    }

    boolean serverHasEnded() throws IOException {
        return !shell.isAlive() || reports.ready();
    }

    /** Ends the server and waits until its folder is gone. */
    void end() throws InterruptedException {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            // The shell is gone already, and with it the other end of the pipe.
            shell.destroyForcibly();
        }
        if (!shell.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Guardian.class.getResourceAsStream("guardian.sh")) {
            if (in == null) {
                throw new IllegalStateException("guardian.sh is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
