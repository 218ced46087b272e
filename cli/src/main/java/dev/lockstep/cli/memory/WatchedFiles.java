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

    public WatchedFiles {
        paths = List.copyOf(paths);
    }

    /**
     * SHA-256 over the names and contents, in hexadecimal; empty when there is too much to read, or when a folder is a
     * link or holds one, since what is behind it is not looked at.
     *
     * @throws IOException when something cannot be read
     */
    Optional<String> digest() throws IOException {
        Digest digest = new Digest();
        for (Path path : paths) {
            boolean known = Files.isDirectory(path) ? addFolder(digest, path) : addFile(digest, path);
            if (!known) {
                return Optional.empty();
            }
        }
        return Optional.of(digest.text());
    }

    private static boolean addFile(Digest digest, Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return digest.read(path);
        }
        digest.add(ABSENT, path, new byte[0]);
        return true;
    }

    private static boolean addFolder(Digest digest, Path folder) throws IOException {
        digest.add(FOLDER, folder, new byte[0]);
        for (String path : new FolderFiles(folder).paths()) {
            Path file = folder.resolve(path);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !digest.read(file)) {
                return false;
            }
        }
        return true;
    }

    private static final class Digest {
        private final MessageDigest sha = sha256();
        private long read;

        /** Whether a file was read; not when that would be more than is worth it. */
        boolean read(Path file) throws IOException {
            read += Files.size(file);
            if (read > MOST_BYTES) {
                return false;
            }
            add(FILE, file, Files.readAllBytes(file));
            return true;
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

        String text() {
            return HexFormat.of().formatHex(sha.digest());
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
