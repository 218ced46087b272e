package dev.lockstep.core.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.Corpus;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.format.Formatter;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.random.RandomFile;
import dev.lockstep.core.random.RandomSchemas;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintReadLawTest {
    private static final int SEEDS = 100;
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root"));

    @Test
    void whatIsPrintedReadsAsTheSameSchema() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertReadsAsPrinted(RandomSchemas.of(seed), "seed " + seed);
        }
    }

    @Test
    void theStepsThatLoadAFileAreItsWholeStatements() {
        for (long seed = 0; seed < SEEDS; seed++) {
            String printed = SchemaPrinter.print(RandomSchemas.of(seed));
            String steps = CanonicalReader.read(new SourceFile("printed.sql", printed)).steps().stream()
                    .map(step -> step.sql() + ";\n")
                    .collect(Collectors.joining());
            assertThat(steps).as("seed %s", seed).isEqualTo(printed.replaceAll("(?m)^\n|\n(?=;\n)", ""));
        }
    }

    @Test
    void theOrderOfStatementsThatNameNothingInCommonDoesNotMatter() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schema written = read(RandomSchemas.inOrder(seed));
            assertThat(sorted(RandomSchemas.of(seed)).equals(sorted(written)))
                    .as("seed %s", seed)
                    .isTrue();
        }
    }

    @Test
    void aFileInNormalFormSaysTheSameAndStaysAsItIs() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ParsedSchema parsed = CanonicalReader.read(RandomSchemas.file(seed).source());
            ParsedSchema formatted = CanonicalReader.read(new SourceFile("formatted.sql", Formatter.format(parsed)));
            assertThat(SchemaDiffer.diff(parsed.schema(), formatted.schema()))
                    .as("seed %s", seed)
                    .isEmpty();
            assertThat(Formatter.format(formatted))
                    .as("seed %s", seed)
                    .isEqualTo(formatted.sources().file().text());
        }
    }

    @Test
    void theSchemaThatShipsReadsAsItPrints() throws IOException {
        assertReadsAsPrinted(read(ROOT.resolve("canonical/schema_canonical.sql")), "canonical");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chinook.sql",
                "northwind.sql",
                "feedbin.sql",
                "temporal.sql",
                "pagila.sql",
                "danbooru.sql",
                "dolphinscheduler.sql",
                "flowable.sql",
                "thingsboard.sql",
                "thingsboard-dump.sql",
                "graphile.sql",
                "graphile-dump.sql"
            })
    void schemasOfOtherPeopleReadAsTheyPrint(String name) {
        Optional<SourceFile> file = Corpus.file(name);
        Assumptions.assumeTrue(file.isPresent(), "the corpus is not here: " + name);
        assertReadsAsPrinted(
                CanonicalReader.read(file.orElseThrow(), PostgresVersion.V18).schema(), name);
    }

    @Test
    @Tag("large")
    void aSchemaOfFourteenThousandStatementsReadsAsItPrints() {
        schemasOfOtherPeopleReadAsTheyPrint("gitlab.sql");
    }

    private static void assertReadsAsPrinted(Schema schema, String description) {
        String printed = SchemaPrinter.print(schema);
        Schema again = CanonicalReader.read(new SourceFile("printed.sql", printed), PostgresVersion.V18)
                .schema();
        assertThat(SchemaDiffer.diff(schema, again)).as(description).isEmpty();
        assertThat(sorted(again).equals(sorted(schema))).as(description).isTrue();
        assertThat(SchemaPrinter.print(again)).as(description).isEqualTo(printed);
    }

    /** What is kept as its text stands in the order of the file, in which the printer may put some of it earlier. */
    private static Schema sorted(Schema schema) {
        return new Schema(
                schema.namespaces(),
                schema.extensions(),
                schema.enums(),
                schema.composites(),
                schema.ranges(),
                schema.domains(),
                schema.sequences(),
                schema.tables(),
                schema.verbatim().stream()
                        .sorted(Comparator.comparing(Verbatim::path))
                        .toList());
    }

    private static Schema read(RandomFile file) {
        return CanonicalReader.read(file.source()).schema();
    }

    private static Schema read(Path file) throws IOException {
        return CanonicalReader.read(new SourceFile(file.getFileName().toString(), Files.readString(file)))
                .schema();
    }
}
