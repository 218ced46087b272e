package dev.lockstep.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One probe for each way in which a clause is written. {@code probes.sql} holds the questions, {@code probes.txt} the
 * model of each as it is printed, or the problems; {@code -Dlockstep.accept=true} rewrites the answers.
 */
class ProbeTest {
    private static final Path FOLDER = Path.of(System.getProperty("lockstep.root"), "core/src/test/resources/probes");
    private static final String MARK = "-- probe: ";

    @Test
    void everyProbeIsReadAsItsAnswerSays() throws IOException {
        List<String> answers = new ArrayList<>();
        for (String probe : parts(Files.readString(FOLDER.resolve("probes.sql")))) {
            String name = probe.substring(0, probe.indexOf('\n'));
            answers.add(name + "\n" + answer(probe.substring(name.length() + 1)));
        }
        Path file = FOLDER.resolve("probes.txt");
        if (Boolean.getBoolean("lockstep.accept")) {
            Files.writeString(file, answers.stream().collect(Collectors.joining("\n" + MARK, MARK, "\n")));
        }
        assertThat(answers).isEqualTo(parts(Files.readString(file)));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("(?m)^" + MARK)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static String answer(String sql) {
        try {
            return SchemaPrinter.print(
                            CanonicalReader.read(new SourceFile("probe", sql)).schema())
                    .strip();
        } catch (InputException wrong) {
            return wrong.diagnostics().stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
        }
    }
}
