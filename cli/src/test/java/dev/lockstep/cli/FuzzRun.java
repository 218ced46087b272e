package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.random.RandomFile;
import dev.lockstep.core.random.RandomSchemas;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scripts/fuzz} starts: made-up files through every target, as many as one likes. */
class FuzzRun {
    /** So many files share one project, one database for each target and one start of each tool. */
    private static final int TOGETHER = 25;

    @TempDir
    Path folder;

    @Test
    void everyTargetBuildsWhatMadeUpFilesSay() {
        long seed = Long.getLong("lockstep.fuzz.seed", 0);
        int count = Integer.getInteger("lockstep.fuzz.count", TOGETHER);
        int failures = 0;
        int statements = 0;
        try (ThrowawayServer server = ThrowawayServer.start(ServerSettings.ofThisProcess())) {
            RandomProof proof = new RandomProof(folder, server);
            for (int done = 0; done < count; done += TOGETHER) {
                List<RandomFile> files = LongStream.range(seed + done, seed + Math.min(count, done + TOGETHER))
                        .mapToObj(RandomSchemas::file)
                        .toList();
                for (RandomProof.Failure failure : proof.failures(files)) {
                    failures++;
                    failure.text().lines().forEach(FuzzRun::say);
                }
                statements += files.stream()
                        .mapToInt(file -> file.statements().size())
                        .sum();
            }
        }
        say(count + " files from seed " + seed + ", " + statements + " statements: " + failures + " fail");
        assertThat(failures).isZero();
    }

    private static void say(String line) {
        System.out.println("fuzz: " + line);
    }
}
