package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Runs.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each target builds, as files for {@code diff}. */
class TargetExportTest {
    private static final List<String> EXPORT = List.of("export", "--targets", "--output", "out");

    @TempDir
    Path folder;

    private Runs runs = new Runs(Path.of(""));

    @BeforeEach
    void aProject() throws IOException {
        runs = new Runs(folder);
        runs.write("schema_canonical.sql", """
                CREATE TYPE mood AS ENUM ('calm', 'busy');
                CREATE TABLE people (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    name varchar(20) NOT NULL CHECK (length(name) > 1),
                    mood mood DEFAULT 'calm'
                );
                CREATE VIEW calm AS SELECT name FROM people WHERE mood = 'calm';
                """);
        runs.write("lockstep.yaml", """
                targets:
                  django: {output: django, apps: {people: ['*']}}
                  jpa: {output: jpa, package: com.example}
                  sqlalchemy: {output: sqlalchemy}
                """);
    }

    private Result export(String... more) {
        List<String> words = new ArrayList<>(EXPORT);
        words.addAll(List.of(more));
        return runs.run(words.toArray(new String[0]));
    }

    @Test
    @Tag("server")
    void filesOfTargetsThatAgreeAreTheSame() throws IOException {
        assertThat(runs.run("sync", "--no-verify").exitCode()).isZero();

        assertThat(export().exitCode()).isZero();

        String canonical = Files.readString(folder.resolve("out/schema_canonical.sql"));
        assertThat(canonical).contains("CREATE TABLE people (", "CREATE VIEW calm");
        for (String target : List.of("django", "jpa", "sqlalchemy")) {
            assertThat(folder.resolve("out/schema_" + target + ".sql")).hasContent(canonical);
        }
    }

    @Test
    @Tag("server")
    void aTargetThatDiffersIsSaid() throws IOException {
        assertThat(runs.run("sync", "--no-verify").exitCode()).isZero();
        Path module = folder.resolve("sqlalchemy/models/tables.py");
        Files.writeString(module, Files.readString(module).replace("sa.String(20)", "sa.String(21)"));

        Result result = export();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("written  schema_jpa.sql\n", "written  schema_sqlalchemy.sql, which differs");
        assertThat(folder.resolve("out/schema_sqlalchemy.sql")).content().contains("name character varying(21)");
    }

    @Test
    void filesThatAreThereStay() throws IOException {
        runs.write("out/schema_jpa.sql", "mine");

        Result result = export();

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err()).contains("schema_jpa.sql is there already");
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/schema_jpa.sql");
        assertThat(folder.resolve("out/schema_canonical.sql")).doesNotExist();
    }

    @Test
    void theCanonicalFileIsNeverReplaced() {
        Result result = runs.run("export", "--targets", "--output", ".", "--force");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err()).contains("would replace the canonical file schema_canonical.sql");
    }

    @Test
    void theCanonicalFileIsNotReplacedThroughALink() throws IOException {
        Files.createSymbolicLink(folder.resolve("linked"), folder);

        Result result = runs.run("export", "--targets", "--output", "linked", "--force");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err()).contains("would replace the canonical file schema_canonical.sql");
    }

    @Test
    void aFolderMustBeNamed() {
        assertThat(runs.run("export", "--targets"))
                .isEqualTo(new Result(2, "", "lockstep: --targets needs --output FOLDER, where the files go\n"));
    }
}
