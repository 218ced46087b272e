package dev.lockstep.cli.output;

import dev.lockstep.cli.surroundings.StopException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second run from writing to the same project. The operating system frees it when the process ends. */
final class ProjectLock implements AutoCloseable {
    private final Path folder;
    private final Path file;
    private final FileChannel channel;

    private ProjectLock(Path folder, Path file, FileChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    /** @throws StopException when another run holds the lock */
    static ProjectLock take(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        for (int attempt = 0; attempt < 100; attempt++) {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                break;
            }
            if (isStillThere(file, channel)) {
                return new ProjectLock(folder, file, channel);
            }
            channel.close();
        }
        throw StopException.environment(
                "another run of Lockstep is writing to this project; run again when it has ended",
                new IOException(file + " is locked"));
    }

    /** The folder that is nobody else's while the lock is held. */
    Path folder() {
        return folder;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The run before may have deleted the file between our opening and locking it. */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        String mark = ProcessHandle.current().pid() + " " + System.nanoTime();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)), 0);
        try {
            return Files.readString(file).equals(mark);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes the lock file, and its folder when nothing else is in it, then frees the lock. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // A failed swap leaves its files to be discarded, or to be finished by the next run.
            return;
        } finally {
            channel.close();
        }
    }
}
