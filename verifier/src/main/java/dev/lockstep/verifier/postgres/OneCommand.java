package dev.lockstep.verifier.postgres;

import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a short command to its end. */
final class OneCommand {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SHOWN = 400;

    private OneCommand() {}

    /**
     * What the command writes, without blanks at the ends.
     *
     * @throws EnvironmentException when it cannot be started, fails or does not end within a minute
     */
    static String output(List<String> words) {
        try {
            Process process = builder(words).start();
            process.getOutputStream().close();
            // The commands run here write a few lines, far less than a pipe holds, so none can block on its output.
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new EnvironmentException(program(words) + " did not end within " + LIMIT.toSeconds() + " s");
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.exitValue() != 0) {
                throw new EnvironmentException(program(words) + " failed: " + lastPart(output));
            }
            return output;
        } catch (IOException e) {
            throw new EnvironmentException("cannot run " + program(words) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentException("interrupted while running " + program(words), e);
        }
    }

    /** A process with a clean environment: no setting of the user's session reaches the server. */
    static ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).directory(new java.io.File("/"));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !name.equals("PATH"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }

    /** The end of a text, on one line, short enough for a message. */
    static String lastPart(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", "; ");
        return line.length() <= SHOWN ? line : "..." + line.substring(line.length() - SHOWN);
    }

    private static String program(List<String> words) {
        return words.stream()
                .filter(word -> word.endsWith("initdb"))
                .findFirst()
                .map(word -> Path.of(word).getFileName().toString())
                .orElse(words.get(0));
    }
}
