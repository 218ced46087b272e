package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.project.Emissions;
import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.project.Trials;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.verifier.load.django.DjangoLoader.Mode;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.proof.Built;
import dev.lockstep.verifier.proof.TargetTrial;
import dev.lockstep.verifier.proof.TrialDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One attribute of the canonical file changes after the models were generated: every target must be found out. */
@Tag("server")
class FlipTest {
    private static final int FEWEST_FLIPS = 25;

    @TempDir
    Path folder;

    /**
     * One change of the canonical file.
     *
     * @param expected the object that must be named, with its kind
     */
    record Flip(String what, String find, String replacement, String expected) {
        static Flip parse(String line) {
            String[] parts = line.split("\\|", -1);
            return new Flip(parts[0].strip(), text(parts[1]), text(parts[2]), parts[3].strip());
        }

        private static String text(String part) {
            return part.strip().replace("\\n", "\n");
        }

        String applied(String canonical) {
            assertThat(canonical).as(what).contains(find);
            int at = canonical.indexOf(find);
            return canonical.substring(0, at) + replacement + canonical.substring(at + find.length());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyTargetIsFoundOutByName() throws IOException {
        List<Flip> flips = flips();
        assertThat(flips).hasSizeGreaterThanOrEqualTo(FEWEST_FLIPS);
        Project project = synchronised();
        String canonical = project.parsed().sources().file().text();
        ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess());
        TrialDatabases databases = new TrialDatabases(server, List.of());
        Map<String, Built> targets = new LinkedHashMap<>();
        for (TargetTrial target : new Trials(project, Mode.FAST, surroundings())
                .request(Emissions.of(project))
                .targets()) {
            targets.put(target.name(), databases.load(target.name(), target.loader()));
        }
        return flips.stream()
                .map(flip -> DynamicTest.dynamicTest(flip.what(), () -> prove(flip, canonical, databases, targets)))
                .onClose(server::close);
    }

    private static void prove(Flip flip, String canonical, TrialDatabases databases, Map<String, Built> targets) {
        SourceFile flipped = new SourceFile("schema_canonical.sql", flip.applied(canonical));
        Built expected = databases.load("flipped", Trials.script(CanonicalReader.read(flipped)));
        targets.forEach(
                (name, actual) -> assertThat(databases.compare(expected, actual).differences())
                        .as("%s, %s", flip.what(), name)
                        .anyMatch(difference -> difference.path().toString().equals(flip.expected())));
    }

    @Test
    void verifyWithoutSyncEndsWithOneAndNamesTheObjectInEveryTarget() throws IOException {
        Project project = synchronised();
        Path file = project.configuration().canonical();
        Flip flip = flips().get(0);
        Files.writeString(file, flip.applied(Files.readString(file)));

        Runs.Result result = new Runs(folder).run("verify", "--report", "json=report.json");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(1);
        for (String target : List.of("django", "jpa", "sqlalchemy")) {
            String section = result.out().substring(result.out().indexOf("\n" + target + ": "));
            assertThat(section).contains(flip.expected() + ": ", "schema_canonical.sql:");
        }
        assertThat(folder.resolve("report.json")).content().contains("\"stocks.name\"");
    }

    private Project synchronised() throws IOException {
        for (String name : List.of("lockstep.yaml", "schema_canonical.sql")) {
            Files.copy(Runs.canonicalFolder().resolve(name), folder.resolve(name));
        }
        Runs.Result result = new Runs(folder).run("sync", "--no-verify");
        assertThat(result.exitCode()).as(result.err()).isZero();
        ProjectReader reader = new ProjectReader(surroundings());
        ProjectChoice choice = new ProjectChoice(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), ProjectChoice.Unmodelled.CARRIED);
        return reader.read(reader.requireConfiguration(choice), choice);
    }

    private Surroundings surroundings() {
        return new Surroundings(folder, System.getenv(), System.out, System.err);
    }

    private static List<Flip> flips() throws IOException {
        try (InputStream in = Objects.requireNonNull(FlipTest.class.getResourceAsStream("flips.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Flip::parse)
                    .toList();
        }
    }
}
