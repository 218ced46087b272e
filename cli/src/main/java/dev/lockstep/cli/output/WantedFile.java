package dev.lockstep.cli.output;

import dev.lockstep.emitters.EmittedFile.Lifetime;
import java.nio.charset.StandardCharsets;

/**
 * One file as it should stand on disk.
 *
 * @param path relative to the project, with forward slashes
 * @param hash of the content, as {@link FileHash} makes it
 */
public record WantedFile(String path, String content, Lifetime lifetime, String hash) {
    public static WantedFile of(String path, String content, Lifetime lifetime) {
        return new WantedFile(path, content, lifetime, FileHash.of(bytes(content)));
    }

    byte[] bytes() {
        return bytes(content);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
