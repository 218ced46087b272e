package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.emitters.Emitter;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.load.SqlScript;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.proof.Built;
import dev.lockstep.verifier.proof.TrialDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Proves cases through one target: nothing omitted, no difference and no finding.
 *
 * @param loader loads what was emitted into a folder
 */
record CaseProof(Emitter emitter, Function<Path, Loader> loader) {
    /** One test for each case, on one server. */
    Stream<DynamicTest> tests(Collection<String> names, Path folder) {
        ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess());
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> prove(name, folder, server)))
                .onClose(server::close);
    }

    private void prove(String name, Path folder, ThrowawayServer server) throws IOException {
        ParsedSchema parsed = CaseSchemas.read(name);
        Path output = Files.createTempDirectory(folder, "case");
        assertThat(EmittedFolders.write(parsed.schema(), emitter, output).omissions())
                .isEmpty();

        TrialDatabases databases = new TrialDatabases(server, parsed.schema().extensions());
        Built expected = databases.load("expected", SqlScript.of(parsed));
        Built actual = databases.load("models", loader.apply(output));

        assertThat(actual.loaded().findings()).isEmpty();
        assertThat(databases.compare(expected, actual).differences()).isEmpty();
    }
}
