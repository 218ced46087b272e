package dev.lockstep.core.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case that has a state before: what differs, and how the changelog tells it. */
class ChangeCasesTest {
    private static final Path CASES = Path.of(System.getProperty("lockstep.root"), "cases");

    @ParameterizedTest
    @MethodSource("folders")
    void differencesAndChangesAreAsExpected(String folder) throws IOException {
        Schema before = read(folder, "before.sql");
        Schema after = read(folder, "schema.sql");

        assertThat(differences(before, after)).isEqualTo(text(folder, "differences.txt"));
        assertThat(changes(before, after)).isEqualTo(text(folder, "changelog.md"));
    }

    static List<String> folders() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.endsWith("before.sql"))
                    .map(file -> CASES.relativize(file.getParent()).toString())
                    .sorted()
                    .toList();
        }
    }

    /** One line for each: the object, the aspect, and both values. */
    private static String differences(Schema before, Schema after) {
        return SchemaDiffer.diff(before, after).stream()
                .map(difference -> difference.path()
                        + difference.aspect().map(name -> ", " + name).orElse("") + ": "
                        + difference.expected().orElse("nothing") + " -> "
                        + difference.actual().orElse("nothing") + "\n")
                .collect(Collectors.joining());
    }

    private static String changes(Schema before, Schema after) {
        ChangeLog log = ChangeLog.provisional(before, after);
        return "## " + Semver.FIRST.next(log.bump()) + "\n\n"
                + log.notes().stream().map(note -> "- " + note + "\n").collect(Collectors.joining());
    }

    private static Schema read(String folder, String name) throws IOException {
        return CanonicalReader.read(new SourceFile(name, text(folder, name))).schema();
    }

    private static String text(String folder, String name) throws IOException {
        return Files.readString(CASES.resolve(folder).resolve(name));
    }
}
