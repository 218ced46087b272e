package dev.lockstep.cli.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.memory.RunMemory.Glance;
import dev.lockstep.cli.surroundings.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMemoryTest {
    private static final List<String> SYNC = List.of("sync", "--no-verify");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path file;
    private Path models;

    @BeforeEach
    void writeFiles() throws IOException {
        file = Files.writeString(folder.resolve("schema.sql"), "CREATE TABLE a ();");
        models = Files.createDirectories(folder.resolve("models/inner"));
        Files.writeString(models.resolve("a.py"), "a = 1\n");
    }

    private Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(
                folder,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Optional<RunMemory> memory(List<String> arguments, String build) {
        Surroundings here = surroundings(Map.of("HOME", folder.resolve("home").toString()));
        return RunMemory.of(arguments, here, build);
    }

    private RunMemory memory() {
        return memory(SYNC, "1").orElseThrow();
    }

    private WatchedFiles watched() {
        return new WatchedFiles(List.of(file, folder.resolve("models"), folder.resolve("names.yaml")));
    }

    private void run() {
        RunMemory memory = memory();
        Glance before = memory.glance(watched()).orElseThrow();
        memory.listening().out().println("nothing to write: grüße");
        memory.listening().err().println("a warning");
        memory.remember(before);
        out.reset();
        err.reset();
    }

    @Test
    void saysAgainWhatTheSameRunSaid() {
        run();

        assertThat(memory().repeat()).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("nothing to write: grüße\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("a warning\n");
    }

    @Test
    void knowsNothingOfARunThatNeverWas() {
        assertThat(memory().repeat()).isFalse();
    }

    @Test
    void forgetsWhenAFileChanged() throws IOException {
        run();
        Files.writeString(file, "CREATE TABLE b ();");

        assertThat(memory().repeat()).isFalse();
        assertThat(out.size()).isZero();
    }

    @Test
    void forgetsWhenAFileOfAFolderChanged() throws IOException {
        run();
        Files.writeString(models.resolve("a.py"), "a = 2\n");

        assertThat(memory().repeat()).isFalse();
    }

    @Test
    void forgetsWhenAFileCameIntoAFolder() throws IOException {
        run();
        Files.writeString(models.resolve("b.py"), "");

        assertThat(memory().repeat()).isFalse();
    }

    @Test
    void forgetsWhenAFileOfAFolderIsGone() throws IOException {
        run();
        Files.delete(models.resolve("a.py"));

        assertThat(memory().repeat()).isFalse();
    }

    @Test
    void forgetsWhenAFileCameThatWasNotThere() throws IOException {
        run();
        Files.writeString(folder.resolve("names.yaml"), "");

        assertThat(memory().repeat()).isFalse();
    }

    @Test
    void forgetsWhenAFileBecameALinkToTheSameContent() throws IOException {
        run();
        Path elsewhere = Files.move(models.resolve("a.py"), folder.resolve("elsewhere.py"));
        Files.createSymbolicLink(models.resolve("a.py"), elsewhere);

        assertThat(memory().repeat()).isFalse();
    }

    @Test
    void looksBehindNoLinkToAFolder() throws IOException {
        Path elsewhere = Files.move(models, folder.resolve("elsewhere"));
        Files.createSymbolicLink(models, elsewhere);

        assertThat(memory().glance(watched())).isEmpty();
        assertThat(memory().glance(new WatchedFiles(List.of(models)))).isEmpty();
    }

    @Test
    void doesNotRememberARunDuringWhichAFileChanged() throws IOException {
        RunMemory memory = memory();
        Glance before = memory.glance(watched()).orElseThrow();
        Files.writeString(file, "CREATE TABLE b ();");
        memory.remember(before);

        assertThat(memory().repeat()).isFalse();
    }

    @Test
    void keepsBuildsAndArgumentsApart() {
        run();

        assertThat(memory(SYNC, "2").orElseThrow().repeat()).isFalse();
        assertThat(memory(List.of("sync", "--no-verify", "-q"), "1")
                        .orElseThrow()
                        .repeat())
                .isFalse();
    }

    @Test
    void remembersNoCheckAndNoProof() {
        assertThat(memory(List.of("sync"), "1")).isEmpty();
        assertThat(memory(List.of("sync", "--no-verify", "--check"), "1")).isEmpty();
        assertThat(memory(List.of("sync", "--no-verify", "--diff"), "1")).isEmpty();
        assertThat(memory(List.of("verify"), "1")).isEmpty();
    }

    @Test
    void remembersNothingWithoutAFolderForIt() {
        assertThat(RunMemory.of(SYNC, surroundings(Map.of()), "1")).isEmpty();
    }

    @Test
    void takesADamagedRecordForNone() throws IOException {
        run();
        try (Stream<Path> records = Files.list(folder.resolve("home/.cache/lockstep/runs"))) {
            Path record = records.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(record);
            Files.write(record, Arrays.copyOf(bytes, bytes.length / 2));
        }

        assertThat(memory().repeat()).isFalse();
    }

    @Test
    void doesNotReadMoreThanItSaves() throws IOException {
        Files.write(models.resolve("large.bin"), new byte[(16 << 20) + 1]);

        assertThat(memory().glance(watched())).isEmpty();
    }
}
