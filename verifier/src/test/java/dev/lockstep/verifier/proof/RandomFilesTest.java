package dev.lockstep.verifier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.core.random.RandomFile;
import dev.lockstep.core.random.RandomSchemas;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.report.Report;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Made-up files: a server takes them, builds what the model of each says, and the same again of the model as printed. */
@Tag("server")
class RandomFilesTest {
    private static final int FILES = 100;
    /** So many share the databases of one proof. */
    private static final int TOGETHER = 25;

    @Test
    void aFileItsModelAndItsPrintBuildTheSame() {
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            for (long seed = 0; seed < FILES; seed += TOGETHER) {
                RandomFile file = RandomFile.together(LongStream.range(seed, seed + TOGETHER)
                        .mapToObj(RandomSchemas::file)
                        .toList());
                Report report = prove(CanonicalReader.read(file.source()), server);
                assertThat(report.isClean()).as(report.text()).isTrue();
            }
        }
    }

    private static Report prove(ParsedSchema parsed, ThrowawayServer server) {
        SourceFile printed = new SourceFile(Verification.PRINTED, SchemaPrinter.print(parsed.schema()));
        VerificationRequest request = new VerificationRequest(
                SqlScript.of(parsed),
                parsed.schema(),
                parsed.sources(),
                SqlScript.of(CanonicalReader.read(printed)),
                List.of());
        return Verification.run(request, server);
    }
}
