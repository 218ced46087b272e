package dev.lockstep.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

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
        return onDisk(path, FileHash::of);
    }

    /** The hash of a file that is probably as wanted, in which case its hash is known. */
    static Optional<String> onDisk(Path path, WantedFile wanted) throws IOException {
        byte[] bytes = wanted.bytes();
        return onDisk(path, present -> Arrays.equals(present, bytes) ? wanted.hash() : of(present));
    }

    private static Optional<String> onDisk(Path path, Function<byte[], String> hash) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        return Optional.of(file ? hash.apply(Files.readAllBytes(path)) : "no regular file");
    }
}
