package dev.lockstep.cli.output;

import dev.lockstep.emitters.EmittedFile.Lifetime;
import java.nio.charset.StandardCharsets;

/**
 * One file as it should stand on disk.
 *
 * @param path relative to the project, with forward slashes
 */
public record WantedFile(String path, String content, Lifetime lifetime) {
    byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    String hash() {
        return FileHash.of(bytes());
    }
}
