package dev.lockstep.cli.memory;

import dev.lockstep.cli.output.FolderFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Everything on disk that a run depends on.
 *
 * @param paths files, folders with all that is in them, and what must not be there
 */
public record WatchedFiles(List<Path> paths) {
    /** Beyond this reading the files again costs more than it saves. */
    private static final long MOST_BYTES = 16L << 20;

    private static final byte FILE = 1;
    private static final byte FOLDER = 2;
    private static final byte ABSENT = 3;
    private static final byte OTHER = 4;

    public WatchedFiles {
        paths = List.copyOf(paths);
    }

    /**
     * SHA-256 over the names and contents, in hexadecimal; empty when there is too much to read.
     *
     * @throws IOException when something cannot be read
     */
    Optional<String> digest() throws IOException {
        Digest digest = new Digest();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                digest.add(FOLDER, path, new byte[0]);
                for (String inside : new FolderFiles(path).paths()) {
                    digest.add(path.resolve(inside), LinkOption.NOFOLLOW_LINKS);
                }
            } else {
                digest.add(path);
            }
        }
        return digest.text();
    }

    private static final class Digest {
        private final MessageDigest sha = sha256();
        private long read;

        void add(Path file, LinkOption... links) throws IOException {
            if (read > MOST_BYTES) {
                return;
            }
            if (Files.isRegularFile(file, links)) {
                read += Files.size(file);
                add(FILE, file, read > MOST_BYTES ? new byte[0] : Files.readAllBytes(file));
            } else {
                add(Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? OTHER : ABSENT, file, new byte[0]);
            }
        }

        /** Lengths go first, so that no two lists of files give the same bytes. */
        void add(byte kind, Path path, byte[] content) {
            byte[] name = path.toString().getBytes(StandardCharsets.UTF_8);
            sha.update(kind);
            sha.update(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(name.length)
                    .putInt(content.length)
                    .array());
            sha.update(name);
            sha.update(content);
        }

        Optional<String> text() {
            return read > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(HexFormat.of().formatHex(sha.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                // Every Java platform has SHA-256.
                throw new IllegalStateException(e);
            }
        }
    }
}
