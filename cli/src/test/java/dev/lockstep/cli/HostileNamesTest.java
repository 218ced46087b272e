package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.model.FormerNames;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.random.HostileNames;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import dev.lockstep.emitters.Emitter;
import dev.lockstep.emitters.django.DjangoConfig;
import dev.lockstep.emitters.django.DjangoEmitter;
import dev.lockstep.emitters.jpa.JpaConfig;
import dev.lockstep.emitters.jpa.JpaEmitter;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyEmitter;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.load.django.DjangoLoader;
import dev.lockstep.verifier.load.jpa.HibernateLoader;
import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import dev.lockstep.verifier.load.sqlalchemy.ModelPackage;
import dev.lockstep.verifier.load.sqlalchemy.SqlAlchemyLoader;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.proof.Built;
import dev.lockstep.verifier.proof.TrialDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that programs trip over, as names of tables and columns: a target builds them exactly, or refuses them by name. */
@Tag("server")
class HostileNamesTest {
    private static final Path HIBERNATE =
            Path.of(System.getProperty(HibernateLoader.FOLDER_PROPERTY, "../verifier/target/lib/hibernate"));
    private static final Path DOCUMENT = Path.of(System.getProperty("lockstep.root"), "docs/hostile-names.md");

    @TempDir
    Path folder;

    /**
     * A target with its way to load.
     *
     * @param fewest how many names must work
     */
    private record Subject(String name, int fewest, Emitter emitter, Function<Path, Loader> loader) {}

    @Test
    void everyNameWorksOrIsRefused() throws IOException {
        Map<String, List<String>> refused = new LinkedHashMap<>();
        Map<String, Map<HostilePlace, List<String>>> elsewhere = new LinkedHashMap<>();
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            for (Subject subject : subjects()) {
                List<String> names = refusedBy(subject);
                List<String> others = new ArrayList<>(HostileNames.ALL);
                others.removeAll(names);
                assertThat(findings(subject, schema(others), server))
                        .as(subject.name())
                        .isEmpty();
                assertThat(others).hasSizeGreaterThanOrEqualTo(subject.fewest());
                refused.put(subject.name(), names);
                elsewhere.put(subject.name(), refusedElsewhere(subject, server));
            }
        }
        compareWithDocument(page(refused) + placesPage(elsewhere));
    }

    /** What a target refuses at each other place; the rest is built, and nothing of it is found to differ. */
    private Map<HostilePlace, List<String>> refusedElsewhere(Subject subject, ThrowawayServer server)
            throws IOException {
        Map<HostilePlace, List<String>> refused = new EnumMap<>(HostilePlace.class);
        List<Problem> problems = problems(subject, everywhere(Map.of()));
        for (HostilePlace place : HostilePlace.values()) {
            refused.put(
                    place,
                    place.words().stream()
                            .filter(word -> problems.stream().anyMatch(problem -> place.isAt(problem.path(), word)))
                            .toList());
        }
        assertThat(findings(subject, everywhere(refused), server))
                .as(subject.name() + " elsewhere")
                .isEmpty();
        return refused;
    }

    private static ParsedSchema everywhere(Map<HostilePlace, List<String>> left) {
        StringBuilder sql = new StringBuilder("CREATE TABLE z (key_no integer PRIMARY KEY);\n");
        for (HostilePlace place : HostilePlace.values()) {
            place.prologue().ifPresent(made -> sql.append(made).append('\n'));
            place.words().stream()
                    .filter(word -> !left.getOrDefault(place, List.of()).contains(word))
                    .forEach(word -> sql.append(place.sql(word)).append('\n'));
        }
        return CanonicalReader.read(new SourceFile("everywhere.sql", sql.toString()));
    }

    private static List<Subject> subjects() {
        SqlAlchemyConfig config = new SqlAlchemyConfig(
                "models", SqlAlchemyConfig.Layout.MODULE, Optional.empty(), SqlAlchemyConfig.Migrations.NONE);
        return List.of(
                new Subject(
                        "Django",
                        67,
                        new DjangoEmitter(new DjangoConfig(Map.of("app", List.of("*"))), FormerNames.NONE),
                        output -> new DjangoLoader(
                                PythonEnvironment.own(PythonStack.DJANGO), output, DjangoLoader.Mode.FAST)),
                new Subject(
                        "JPA",
                        68,
                        new JpaEmitter(new JpaConfig("com.example.model")),
                        output -> new HibernateLoader(output, HIBERNATE)),
                new Subject(
                        "SQLAlchemy",
                        78,
                        new SqlAlchemyEmitter(config),
                        output -> new SqlAlchemyLoader(
                                PythonEnvironment.own(PythonStack.SQLALCHEMY),
                                new ModelPackage(output, "models", Optional.empty()))));
    }

    /** The names that the emitter refuses; it says all at once. */
    private List<String> refusedBy(Subject subject) throws IOException {
        List<Problem> problems = problems(subject, schema(HostileNames.ALL));
        return HostileNames.ALL.stream()
                .filter(name -> problems.stream()
                        .anyMatch(problem -> problem.path().names().contains(name)))
                .toList();
    }

    private List<Problem> problems(Subject subject, ParsedSchema parsed) throws IOException {
        try {
            EmittedFolders.write(parsed.schema(), subject.emitter(), Files.createTempDirectory(folder, "all"));
            return List.of();
        } catch (EmissionException refusal) {
            return refusal.problems();
        }
    }

    private List<String> findings(Subject subject, ParsedSchema parsed, ThrowawayServer server) throws IOException {
        Path output = Files.createTempDirectory(folder, "names");
        List<String> findings = new ArrayList<>();
        EmittedFolders.write(parsed.schema(), subject.emitter(), output)
                .omissions()
                .forEach(omission -> findings.add("omitted: " + omission));
        TrialDatabases databases = new TrialDatabases(server, List.of());
        Built expected = databases.load("expected", SqlScript.of(parsed));
        Built actual = databases.load("models", subject.loader().apply(output));
        actual.loaded().findings().forEach(finding -> findings.add(finding.toString()));
        databases.compare(expected, actual).differences().forEach(difference -> findings.add(difference.toString()));
        return findings;
    }

    private static ParsedSchema schema(List<String> names) {
        // What is to survive the name that would drop it.
        StringBuilder sql = new StringBuilder("CREATE TABLE z (key_no integer PRIMARY KEY);\n");
        for (String name : names) {
            String quoted = new Identifier(name).sql();
            sql.append("CREATE TABLE ").append(quoted).append(" (key_no integer PRIMARY KEY, ");
            sql.append(quoted).append(" text);\n");
        }
        return CanonicalReader.read(new SourceFile("names.sql", sql.toString()));
    }

    private static String page(Map<String, List<String>> refused) {
        String heads = String.join(" | ", refused.keySet());
        String rule = refused.keySet().stream().map(target -> "---").collect(Collectors.joining(" | "));
        String rows = HostileNames.ALL.stream()
                .map(name -> "| `" + shown(name) + "` | "
                        + refused.values().stream()
                                .map(names -> names.contains(name) ? "refused" : "works")
                                .collect(Collectors.joining(" | "))
                        + " |\n")
                .collect(Collectors.joining());
        String counts = refused.entrySet().stream()
                .map(entry -> Integer.toString(
                        HostileNames.ALL.size() - entry.getValue().size()))
                .collect(Collectors.joining(" | "));
        return """
                # Hostile names

                What each target does with names that Postgres takes and that programs trip over, as the names of a table and of
                its column. *Works*: real Django, Hibernate and SQLAlchemy build exactly that name, and write and read a row.
                *Refused*: `sync` ends with 2, names the object and writes nothing. There is nothing between the two. A test
                builds them all and compares this page with what it finds.

                Signs that do not show stand in the notation of JSON; so do the backslash and the bar.

                """ + "| name | " + heads + " |\n|---|" + rule.replace(" ", "") + "|\n" + rows + "| works, of "
                + HostileNames.ALL.size() + " | " + counts + " |\n";
    }

    private static String placesPage(Map<String, Map<HostilePlace, List<String>>> refused) {
        StringBuilder page = new StringBuilder("""

                ## Other places

                The same for the names at every other place of a schema, and for 22 texts: quotes, backslashes, percent signs,
                line breaks, marks of comments and templates, 5,000 letters, nothing at all. How many work:

                """);
        page.append("| place | of | ")
                .append(String.join(" | ", refused.keySet()))
                .append(" |\n|---|---|")
                .append("---|".repeat(refused.size()))
                .append('\n');
        for (HostilePlace place : HostilePlace.values()) {
            int all = place.words().size();
            String counts = refused.values().stream()
                    .map(places -> Integer.toString(
                            all - places.getOrDefault(place, List.of()).size()))
                    .collect(Collectors.joining(" | "));
            page.append("| %s | %d | %s |\n".formatted(place.words(Locale.ROOT), all, counts));
        }
        page.append("\nRefused there:\n\n");
        refused.forEach((target, places) -> places.forEach((place, words) -> {
            if (!words.isEmpty()) {
                String names =
                        words.stream().map(word -> "`" + shown(word) + "`").collect(Collectors.joining(" "));
                page.append("- %s, %s: %s\n".formatted(target, place.words(Locale.ROOT), names));
            }
        }));
        return page.toString();
    }

    private static String shown(String name) {
        return name.codePoints()
                .mapToObj(sign -> isShown(sign) ? Character.toString(sign) : String.format("\\u%04x", sign))
                .collect(Collectors.joining());
    }

    private static boolean isShown(int sign) {
        if (sign < 127) {
            return sign > ' ' && "\\|`".indexOf(sign) < 0;
        }
        return Character.isLetterOrDigit(sign) || sign > 0xffff;
    }

    private static void compareWithDocument(String page) throws IOException {
        if (Boolean.getBoolean("lockstep.accept")) {
            Files.writeString(DOCUMENT, page);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(page);
    }
}
