package dev.lockstep.verifier.generators;

import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program to run as a process of its own.
 *
 * @param folder where it runs; what it says goes to files there
 * @param environment what is added to that of this process
 */
record Program(List<String> words, Path folder, Map<String, String> environment) {
    private static final long LIMIT_MINUTES = 10;

    Program {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /**
     * How it ended.
     *
     * @param milliseconds from the start of the process to its end
     */
    record Ended(int exitCode, long milliseconds, String output, String talk) {
        List<String> lines() {
            return output.lines().toList();
        }

        /** What it said last of itself, without the trace. */
        String lastWords() {
            List<String> said = talk.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t... "))
                    .toList();
            return said.isEmpty()
                    ? "exit code " + exitCode
                    : said.get(said.size() - 1).strip();
        }
    }

    Ended run() {
        try {
            return attempt(Files.createTempFile(folder, "out", ".txt"), Files.createTempFile(folder, "err", ".txt"));
        } catch (IOException e) {
            throw new EnvironmentException("cannot run " + words.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentException("interrupted while " + words.get(0) + " ran", e);
        }
    }

    private Ended attempt(Path output, Path talk) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(talk.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
        Ended ended = new Ended(
                process.exitValue(),
                milliseconds,
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(talk, StandardCharsets.UTF_8));
        Files.delete(output);
        Files.delete(talk);
        return ended;
    }
}
