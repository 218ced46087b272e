package dev.lockstep.verifier.load.python;

import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program to run to its end, within limits on its time and its output.
 *
 * @param name what messages call it
 * @param process what to start; its three streams are pipes
 * @param input what it is told on its standard input, which then stays open until it ends: a program that reads the
 *     end of it has lost us and should end too. Without input the stream is closed at once
 * @param limit how long it may run
 */
record ChildProgram(String name, ProcessBuilder process, Optional<String> input, Duration limit) {
    private static final int OUTPUT_LIMIT = 32 << 20;
    private static final int TALK_LIMIT = 16 << 10;
    private static final int FIRST_SIGNAL_CODE = 128;

    /**
     * How a program ended.
     *
     * @param exitCode what it returned
     * @param output its standard output
     * @param talk the end of its standard error
     */
    record Ended(int exitCode, String output, String talk) {
        /** The last line it said on its way, without what a name and password in an address would reveal. */
        String lastWords() {
            List<String> lines = talk.lines().filter(line -> !line.isBlank()).toList();
            String line = lines.isEmpty()
                    ? "it said nothing"
                    : lines.get(lines.size() - 1).strip();
            return line.replaceAll("://[^/@\\s]*@", "://");
        }
    }

    /**
     * Starts the program and waits for its end.
     *
     * @throws IOException when it cannot be started
     * @throws EnvironmentException when it goes over a limit or is ended by a signal; nothing of it is left running
     */
    Ended run() throws IOException {
        Process child = process.start();
        try (OutputStream stdin = child.getOutputStream()) {
            Drain output = Drain.first(child.getInputStream(), OUTPUT_LIMIT);
            Drain talk = Drain.last(child.getErrorStream(), TALK_LIMIT);
            tell(stdin);
            awaitOrEnd(child, output);
            refuseSignal(child.exitValue());
            return new Ended(child.exitValue(), output.text(), talk.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentException(name + " was interrupted; run the command again", e);
        }
    }

    // Ended before its input is closed: a program that ends by itself then leaves its children to nobody we know.
    private void awaitOrEnd(Process child, Drain output) throws InterruptedException {
        try {
            await(child, output);
        } finally {
            end(child);
        }
    }

    private void tell(OutputStream stdin) throws IOException {
        if (input.isEmpty()) {
            stdin.close();
            return;
        }
        try {
            stdin.write((input.get() + "\n").getBytes(StandardCharsets.UTF_8));
            stdin.flush();
        } catch (IOException e) {
            // It has ended already; its exit code says more than a broken pipe does.
            return;
        }
    }

    private void await(Process child, Drain output) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!child.waitFor(Math.min(deadline - System.nanoTime(), 50_000_000), TimeUnit.NANOSECONDS)) {
            if (output.isOverLimit()) {
                throw new EnvironmentException(name + " wrote more than " + (OUTPUT_LIMIT >> 20) + " MB and was ended");
            }
            if (System.nanoTime() > deadline) {
                throw new EnvironmentException(
                        name + " did not end within " + limit.toSeconds() + " s and was ended; look what it waits for");
            }
        }
    }

    private void refuseSignal(int exitCode) {
        if (exitCode > FIRST_SIGNAL_CODE) {
            throw new EnvironmentException(name + " was ended by signal " + (exitCode - FIRST_SIGNAL_CODE)
                    + "; run the command again, with more memory if the system ended it");
        }
    }

    // The list is taken before the parent goes: afterwards nothing says whose children they were.
    private static void end(Process child) {
        if (child.isAlive()) {
            List<ProcessHandle> descendants = child.descendants().toList();
            child.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
