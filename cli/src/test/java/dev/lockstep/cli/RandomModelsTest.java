package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.random.RandomFile;
import dev.lockstep.core.random.RandomSchemas;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few made-up files, as one, through every target; {@code scripts/fuzz} tries as many as one likes. */
@Tag("server")
class RandomModelsTest {
    private static final long FIRST = 311;
    private static final long BEHIND_LAST = 317;

    @TempDir
    Path folder;

    @Test
    void everyTargetBuildsWhatAFewMadeUpFilesSay() {
        List<RandomFile> files = LongStream.range(FIRST, BEHIND_LAST)
                .mapToObj(RandomSchemas::file)
                .toList();
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            assertThat(new RandomProof(folder, server).findings(RandomFile.together(files)))
                    .isEmpty();
        }
    }
}
