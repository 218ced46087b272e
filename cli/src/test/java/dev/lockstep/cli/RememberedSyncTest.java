package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.memory.RunMemory;
import dev.lockstep.cli.surroundings.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedSyncTest {
    private static final List<String> SYNC = List.of("sync", "--no-verify");

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void syncOnce() throws IOException {
        project = folder.resolve("shop");
        Files.createDirectories(project.resolve("inner"));
        Files.writeString(project.resolve("lockstep.yaml"), """
                targets:
                  django: {output: models/django, apps: {shop: [a]}}
                  jpa: {output: models/jpa, package: com.example.model}
                  sqlalchemy: {output: models/sqlalchemy, package: shop}
                  pydantic: {out: schemas.py}
                """);
        Files.writeString(
                project.resolve("schema_canonical.sql"),
                "CREATE TABLE a (id bigint PRIMARY KEY, b text);\nCREATE STATISTICS s ON id, b FROM a;\n");
        run();
        assertThat(again()).as("a run that wrote is not remembered").isEmpty();
    }

    /** Runs in a folder of the project below the configuration, and returns what was said on both streams. */
    private String run() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Surroundings surroundings = surroundings(said);
        assertThat(Main.run(SYNC, surroundings, RunMemory.of(SYNC, surroundings, "build")))
                .isZero();
        return said.toString(StandardCharsets.UTF_8);
    }

    /** What is said from memory; empty when nothing is. */
    private String again() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        RunMemory.of(SYNC, surroundings(said), "build").orElseThrow().repeat();
        return said.toString(StandardCharsets.UTF_8);
    }

    private Surroundings surroundings(ByteArrayOutputStream said) {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return new Surroundings(project.resolve("inner"), environment, stream, stream);
    }

    @Test
    void isSaidAgainWordForWord() {
        String said = run();

        assertThat(said).contains("nothing to write").contains("objects native");
        assertThat(again()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lockstep.yaml",
                "schema_canonical.sql",
                "lockstep.names.yaml",
                "lockstep.manifest.json",
                "lockstep.synced.sql",
                "schemas.py",
                "models/django/shop/models.py",
                "models/jpa/src/main/java/com/example/model/A.java",
                "models/sqlalchemy/shop/__init__.py"
            })
    void isNotRememberedWhenAFileChanged(String path) throws IOException {
        run();
        Path file = project.resolve(path);
        Files.writeString(file, Files.readString(file) + "\n");

        assertThat(again()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner/lockstep.yaml", "models/django/shop/migrations/0002_mine.py"})
    void isNotRememberedWhenAFileCame(String path) throws IOException {
        run();
        Files.writeString(
                Files.createDirectories(project.resolve(path).getParent())
                        .resolve(Path.of(path).getFileName()),
                "");

        assertThat(again()).isEmpty();
    }

    @Test
    void isNotRememberedWhenASwapWasCutShort() throws IOException {
        run();
        Files.writeString(
                Files.createDirectories(project.resolve(".lockstep-staging")).resolve("journal.json"), "[]");

        assertThat(again()).isEmpty();
    }
}
