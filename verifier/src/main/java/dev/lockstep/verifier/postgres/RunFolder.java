package dev.lockstep.verifier.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The private folder of one running server, and the proof that its owner lives: a file lock, which the operating
 * system takes back when the process ends in whatever way.
 */
final class RunFolder implements AutoCloseable {
    private static final String LOCK = "owner.lock";
    // Asking for a lock that this process holds already would lose it: closing any channel of a file drops all locks.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel ownership;

    private RunFolder(Path path, FileChannel ownership) {
        this.path = path;
        this.ownership = ownership;
    }

    Path path() {
        return path;
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("server.log");
    }

    /** Removes what dead owners left behind, then makes a folder for this run. */
    static RunFolder create(CacheFolder cache, ServerAccount account) throws IOException {
        Path runs = cache.folder("runs");
        synchronized (OURS) {
            try (FileChannel channel = FileChannel.open(
                            runs.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid()) {
                    sweep(runs);
                }
                return claim(runs.resolve(Passwords.random()), account);
            }
        }
    }

    private static RunFolder claim(Path path, ServerAccount account) throws IOException {
        // Another account must be able to pass through to its data folder, which is private to it.
        String permissions = account.owner().isPresent() ? "rwx--x--x" : "rwx------";
        Files.createDirectory(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        FileChannel ownership =
                FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ownership.lock();
        OURS.add(path);
        return new RunFolder(path, ownership);
    }

    private static void sweep(Path runs) throws IOException {
        for (Path folder : folders(runs)) {
            if (!OURS.contains(folder) && ownerIsGone(folder)) {
                ServerProcess.runningIn(folder.resolve("data")).ifPresent(ServerProcess::end);
                FileTree.remove(folder);
            }
        }
    }

    private static List<Path> folders(Path runs) throws IOException {
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private static boolean ownerIsGone(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        }
    }

    /** Removes whatever is still there. */
    @Override
    public void close() {
        ServerProcess.runningIn(data()).ifPresent(ServerProcess::end);
        FileTree.remove(path);
        try {
            ownership.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            OURS.remove(path);
        }
    }
}
