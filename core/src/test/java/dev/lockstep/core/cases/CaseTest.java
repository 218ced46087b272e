package dev.lockstep.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.core.lex.SourceReader;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Verbatim;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every case and compares the model, printed as SQL, or the errors with what the folder expects. */
class CaseTest {
    static List<CaseFolder> cases() {
        return CaseFolder.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheFolderSays(CaseFolder folder) {
        assertThat(folder.unknownFiles()).as("files that no runner expects").isEmpty();
        try {
            ParsedSchema parsed = read(folder);
            compare(folder, "errors.txt", Optional.empty());
            compare(folder, "model.txt", Optional.of(SchemaPrinter.print(parsed.schema())));
            compare(folder, "warnings.txt", text(parsed.warnings()));
        } catch (InputException wrong) {
            compare(folder, "errors.txt", text(wrong.diagnostics()));
            compare(folder, "model.txt", Optional.empty());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameFromWhatItPrints(CaseFolder folder) {
        folder.expected("model.txt").ifPresent(printed -> {
            ParsedSchema first = read(folder);
            ParsedSchema second = CanonicalReader.read(new SourceFile("model.txt", printed), folder.postgres());
            assertThat(inOneOrder(second.schema())).isEqualTo(inOneOrder(first.schema()));
        });
    }

    private static ParsedSchema read(CaseFolder folder) {
        return CanonicalReader.read(SourceReader.read("schema.sql", folder.schemaBytes()), folder.postgres());
    }

    /** The printer writes carried objects where they can be loaded, not where the file had them. */
    private static Schema inOneOrder(Schema schema) {
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

    private static Optional<String> text(List<Diagnostic> diagnostics) {
        return diagnostics.isEmpty()
                ? Optional.empty()
                : Optional.of(diagnostics.stream().map(Diagnostic::render).collect(Collectors.joining("\n", "", "\n")));
    }

    private static void compare(CaseFolder folder, String file, Optional<String> found) {
        if (CaseFolder.accepts()) {
            folder.accept(file, found);
        }
        assertThat(found).as(folder.name() + "/" + file).isEqualTo(folder.expected(file));
    }
}
