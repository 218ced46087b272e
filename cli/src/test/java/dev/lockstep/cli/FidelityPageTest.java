package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.cli.FidelityPage.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document about real schemas says what {@code explain} says of them. */
class FidelityPageTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("lockstep.root"), "docs/fidelity.md");
    private static final String OWN = "canonical";
    /** Written for a server later than the default one. */
    private static final String LATER = "pagila";

    private static final List<String> SCHEMAS = List.of(
            OWN,
            "chinook",
            "northwind",
            "feedbin",
            "temporal",
            "thingsboard",
            "thingsboard-dump",
            "danbooru",
            "flowable",
            "dolphinscheduler",
            "graphile",
            "graphile-dump",
            LATER,
            "gitlab");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {OWN, "chinook", "northwind", "temporal", LATER})
    void theDocumentSaysWhatExplainSays(String schema) throws IOException {
        compareWithDocument(schema);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "feedbin",
                "thingsboard",
                "thingsboard-dump",
                "danbooru",
                "flowable",
                "dolphinscheduler",
                "graphile",
                "graphile-dump",
                "gitlab"
            })
    void theDocumentSaysWhatExplainSaysOfALargeSchema(String schema) throws IOException {
        compareWithDocument(schema);
    }

    @Test
    void theDocumentSpeaksOfEverySchemaAndItsSumsAreRight() throws IOException {
        FidelityPage page = page();

        assertThat(page.sections().keySet()).containsExactlyElementsOf(SCHEMAS);
        assertThat(Files.readString(DOCUMENT)).isEqualTo(page.text());
    }

    @Test
    void theTargetsThatCreateSchemasOmitFewerThanOneObjectInAThousand() throws IOException {
        page().sections()
                .forEach((schema, section) -> section.lines()
                        .filter(line -> line.matches("\\| (Django|JPA|SQLAlchemy) \\|.*"))
                        .forEach(line -> {
                            Counts counts = Counts.parse(line);
                            assertThat(1000 * counts.omitted())
                                    .as(schema + line)
                                    .isLessThan(counts.objects());
                        }));
    }

    private void compareWithDocument(String schema) throws IOException {
        String text = FidelitySection.parse(explained(schema)).text();
        if (Boolean.getBoolean("lockstep.accept")) {
            Files.writeString(DOCUMENT, page().with(schema, text, SCHEMAS).text());
        }
        assertThat(page().sections()).containsEntry(schema, text);
    }

    private String explained(String schema) throws IOException {
        Runs runs = new Runs(folder);
        runs.write("schema_canonical.sql", Files.readString(file(schema)));
        String version = schema.equals(LATER) ? "18" : "17";
        runs.write("lockstep.yaml", """
                canonical: schema_canonical.sql
                postgres: {version: %s}
                targets:
                  django: {output: django}
                  jpa: {output: jpa, package: com.example.model}
                  sqlalchemy: {output: sqlalchemy, package: models}
                  pydantic: {out: pydantic/schemas.py}
                """.formatted(version));
        Runs.Result result = runs.run("explain");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }

    private static FidelityPage page() throws IOException {
        return FidelityPage.parse(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "");
    }

    private static Path file(String schema) {
        Optional<Path> file = schema.equals(OWN)
                ? Optional.of(Runs.canonicalFolder().resolve("schema_canonical.sql"))
                : SqlAlchemyPackages.corpus(schema);
        assumeTrue(file.isPresent(), "skipped: there is no ../shared/corpus/" + schema + ".sql");
        return file.orElseThrow();
    }
}
