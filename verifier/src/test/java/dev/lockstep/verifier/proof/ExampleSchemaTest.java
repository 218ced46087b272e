package dev.lockstep.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class ExampleSchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root"));

    @Test
    void theSchemaThatShipsWithTheToolIsReadAndPrintedAsTheServerHasIt() throws IOException {
        Path file = ROOT.resolve("canonical").resolve("schema_canonical.sql");
        ParsedSchema parsed = CanonicalReader.read(new SourceFile("schema_canonical.sql", Files.readString(file)));
        ParsedSchema printed =
                CanonicalReader.read(new SourceFile("printed.sql", SchemaPrinter.print(parsed.schema())));
        VerificationRequest request = new VerificationRequest(
                SqlScript.of(parsed), parsed.schema(), parsed.sources(), SqlScript.of(printed), List.of());
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            Report report = Verification.run(request, server);
            assertThat(report.isClean()).as(report.text()).isTrue();
        }
    }
}
