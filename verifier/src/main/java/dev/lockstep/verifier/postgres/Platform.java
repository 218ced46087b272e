package dev.lockstep.verifier.postgres;

import dev.lockstep.verifier.EnvironmentException;
import java.util.Locale;

/** The operating system and processor, in the words of those who publish the server's binaries. */
final class Platform {
    private Platform() {}

    /**
     * The platform of this machine, {@code linux-amd64} for one.
     *
     * @throws EnvironmentException when there are no binaries for it
     */
    static String word() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64");
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        if ((arm || intel) && system.startsWith("linux")) {
            return arm ? "linux-arm64v8" : "linux-amd64";
        }
        if ((arm || intel) && system.startsWith("mac")) {
            return arm ? "darwin-arm64v8" : "darwin-amd64";
        }
        throw new EnvironmentException(
                "no Postgres binaries exist for " + system + " on " + processor + "; run on Linux or macOS");
    }
}
