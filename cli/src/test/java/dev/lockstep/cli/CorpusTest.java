package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lockstep.cli.Runs.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own schema, and those of real projects where a copy of them lies beside the repository. */
@Tag("server")
class CorpusTest {
    private static final String REPORT = "report.json";
    /** Those that take most of a minute each. */
    private static final Set<String> LARGE = Set.of("thingsboard", "danbooru", "flowable", "dolphinscheduler");

    private static final List<String> TARGETS = List.of("django", "jpa", "sqlalchemy", "pydantic");

    @TempDir
    Path folder;

    /**
     * What the document about rows says of a schema.
     *
     * @param figures of each target: how many tables a row was written to and read from, and how many were not tried
     */
    record Line(String schema, int tables, Map<String, String> figures) {
        static Line parse(String line) {
            String[] cells = line.substring(1).split("\\|");
            Map<String, String> figures = new LinkedHashMap<>();
            for (int i = 0; i < TARGETS.size(); i++) {
                figures.put(TARGETS.get(i), cells[i + 2].strip());
            }
            return new Line(cells[0].strip(), Integer.parseInt(cells[1].strip()), figures);
        }

        @Override
        public String toString() {
            return schema;
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyTargetBuildsARealSchemaAndWritesAndReadsTheRowsThatTheDocumentSays(Line line) throws IOException {
        prove(line);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("large")
    void everyTargetBuildsALargeSchemaAndWritesAndReadsTheRowsThatTheDocumentSays(Line line) throws IOException {
        prove(line);
    }

    private void prove(Line line) throws IOException {
        Result result =
                new Runs(folder).run("verify", "--report", "json=" + REPORT, "--canonical", file(line.schema()));

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        Map<String, String> figures = new LinkedHashMap<>();
        for (JsonObject subject : subjects()) {
            assertThat(subject.getAsJsonArray("drift")).isEmpty();
            assertThat(subject.getAsJsonArray("omissions")).isEmpty();
            assertThat(subject.getAsJsonArray("findings")).isEmpty();
            int rows = subject.get("rows").getAsInt();
            JsonArray notTried = subject.getAsJsonArray("notProven");
            figures.put(
                    subject.get("name").getAsString(), notTried.isEmpty() ? "" + rows : rows + " + " + notTried.size());
            assertThat(rows + notTried.size()).as(notTried.toString()).isEqualTo(line.tables());
        }
        assertThat(figures).isEqualTo(line.figures());
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith(REPORT));
    }

    @Test
    void theDocumentSpeaksOfEverySchemaOnce() throws IOException {
        assertThat(lines())
                .extracting(Line::schema)
                .containsExactly(
                        "canonical",
                        "chinook",
                        "northwind",
                        "feedbin",
                        "temporal",
                        "thingsboard",
                        "danbooru",
                        "flowable",
                        "dolphinscheduler");
    }

    private List<JsonObject> subjects() throws IOException {
        JsonObject report =
                JsonParser.parseString(Files.readString(folder.resolve(REPORT))).getAsJsonObject();
        return report.getAsJsonArray("subjects").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(subject -> TARGETS.contains(subject.get("name").getAsString()))
                .toList();
    }

    private static Stream<Line> lines() throws IOException {
        Path document = Path.of(System.getProperty("lockstep.root"), "docs/rows.md");
        return Files.readAllLines(document).stream()
                .filter(line -> line.matches("\\|[^|]+\\| [0-9]+ \\|.*"))
                .map(Line::parse);
    }

    private static Stream<Line> others() throws IOException {
        return lines().filter(line -> !LARGE.contains(line.schema()));
    }

    private static Stream<Line> large() throws IOException {
        return lines().filter(line -> LARGE.contains(line.schema()));
    }

    private static String file(String name) {
        Optional<Path> file = name.equals("canonical")
                ? Optional.of(Runs.canonicalFolder().resolve("schema_canonical.sql"))
                : SqlAlchemyPackages.corpus(name);
        assumeTrue(file.isPresent(), "skipped: there is no ../shared/corpus/" + name + ".sql");
        return file.orElseThrow().toString();
    }
}
