package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Layout;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ruff, mypy and pyright say of the models of SQLAlchemy: of the example, of every case and of the corpus. */
@Tag("server")
class EmittedPythonTest {
    private static final List<String> CORPUS = List.of(
            "chinook",
            "northwind",
            "feedbin",
            "temporal",
            "thingsboard",
            "danbooru",
            "flowable",
            "dolphinscheduler",
            "pagila");
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root"));

    @TempDir
    static Path folder;

    private static Path python = Path.of("");
    private static final List<String> PACKAGES = new ArrayList<>();

    @BeforeAll
    static void emit() throws IOException {
        python = PythonTools.interpreter();
        write("trading", Runs.canonicalFolder().resolve("schema_canonical.sql"), Layout.MODULE);
        write("trading_by_table", Runs.canonicalFolder().resolve("schema_canonical.sql"), Layout.TABLE);
        for (String name : CORPUS) {
            Optional<Path> file = SqlAlchemyPackages.corpus(name);
            if (file.isPresent()) {
                write(name, file.get(), Layout.MODULE);
            }
        }
        SqlAlchemyPackages.write(
                CaseSchemas.read("tables/columns-that-several-share").schema(),
                new SqlAlchemyConfig("sharing", Layout.TABLE, Optional.empty()).withMixins(MixinsTest.MIXINS),
                folder);
        PACKAGES.add("sharing");
        for (Path file : cases()) {
            Path fact = file.resolveSibling("").getFileName();
            write(fact.toString().replace('-', '_'), file, Layout.SCHEMA);
        }
    }

    @Test
    void ruffFindsNothingWithItsOwnRulesAndThoseForImportsAndUpgrades() throws Exception {
        assertThat(said(
                        "ruff",
                        "check",
                        "--isolated",
                        "--no-cache",
                        "--quiet",
                        "--target-version",
                        "py311",
                        "--output-format",
                        "concise",
                        "--extend-select",
                        "I,UP",
                        "."))
                .isEmpty();
    }

    @Test
    void ruffWouldFormatNothing() throws Exception {
        assertThat(said("ruff", "format", "--isolated", "--no-cache", "--quiet", "--diff", "."))
                .isEmpty();
    }

    @Test
    void mypyIsContentWhenItIsStrict() throws Exception {
        List<String> words =
                new ArrayList<>(List.of("mypy", "--strict", "--no-error-summary", "--cache-dir", "/dev/null"));
        PACKAGES.forEach(name -> words.addAll(List.of("-p", name)));
        assertThat(said(words.toArray(String[]::new))).isEmpty();
    }

    @Test
    void pyrightIsContent() throws Exception {
        assertThat(said("pyright", "--pythonpath", python.toString(), ".")).startsWith("0 errors, 0 warnings");
    }

    @Test
    void eachToolObjectsToWhatIsWrong() throws Exception {
        Path wrong = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-wrong"));
        Files.writeString(wrong.resolve("wrong.py"), "import os\nx: int = ( \"1\" )\n");
        assertThat(saidIn(wrong, "ruff", "check", "--isolated", "--no-cache", "."))
                .contains("F401");
        assertThat(saidIn(wrong, "ruff", "format", "--isolated", "--no-cache", "--diff", "."))
                .contains("-x: int = ( ");
        assertThat(saidIn(wrong, "mypy", "--strict", "--cache-dir", "/dev/null", "wrong.py"))
                .contains("[assignment]");
        assertThat(saidIn(wrong, "pyright", ".")).contains("reportAssignmentType");
    }

    private static void write(String name, Path file, Layout layout) throws IOException {
        String text = Files.readString(file);
        SqlAlchemyPackages.write(
                CanonicalReader.read(new SourceFile("schema.sql", text), PostgresVersion.V18)
                        .schema(),
                new SqlAlchemyConfig(name, layout, Optional.empty(), Migrations.ALEMBIC),
                folder);
        PACKAGES.add(name);
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("cases"), 3)) {
            return files.filter(file -> file.endsWith("schema.sql"))
                    .filter(file -> !Files.exists(file.resolveSibling("errors.txt")))
                    .sorted()
                    .toList();
        }
    }

    private static String said(String... words) throws Exception {
        return saidIn(folder, words);
    }

    private static String saidIn(Path where, String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of(python.toString(), "-m"));
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
