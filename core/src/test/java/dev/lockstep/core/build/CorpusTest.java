package dev.lockstep.core.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lockstep.core.lex.SourceReader;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {
    @Test
    void readsTheCanonicalFileOfTheRepository() throws IOException {
        Path path = Path.of(System.getProperty("lockstep.root"), "canonical", "schema_canonical.sql");
        SourceFile file = SourceReader.read("schema_canonical.sql", Files.readAllBytes(path));
        assertThatCode(() -> CanonicalReader.read(file)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "chinook.sql, 11",
        "northwind.sql, 14",
        "feedbin.sql, 43",
        "temporal.sql, 1",
        "thingsboard.sql, 64",
        "danbooru.sql, 66",
        "flowable.sql, 62",
        "pagila.sql, 71",
        "dolphinscheduler.sql, 70",
        "thingsboard-dump.sql, 64",
        "graphile.sql, 142",
        "graphile-dump.sql, 142",
        "gitlab.sql, 1401"
    })
    void readsEveryTableOf(String name, int tables) {
        Optional<SourceFile> file = Corpus.file(name);
        Assumptions.assumeTrue(file.isPresent(), "the corpus is not here: " + name);
        assertThat(CanonicalReader.read(file.orElseThrow(), PostgresVersion.V18)
                        .schema()
                        .tables())
                .hasSize(tables);
    }
}
