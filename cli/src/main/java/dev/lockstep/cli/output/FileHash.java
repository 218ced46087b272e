package dev.lockstep.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 of a file's bytes, in hexadecimal. */
public final class FileHash {
    private FileHash() {}

    /** The hash of a content. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has SHA-256.
            throw new IllegalStateException(e);
        }
    }

    /** The hash of a file, empty when nothing has that name; a link or a folder hashes to what no file hashes to. */
    static Optional<String> onDisk(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        return Optional.of(file ? of(Files.readAllBytes(path)) : "no regular file");
    }
}
