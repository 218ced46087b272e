package dev.lockstep.verifier.postgres;

import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Server binaries on disk together with a data folder that was initialised once and is copied for each run.
 *
 * @param root holds {@code bin}, {@code lib}, {@code share} and {@code template}
 */
record Installation(Path root) {
    private static final Object ONE_AT_A_TIME = new Object();

    Path program(String name) {
        return root.resolve("bin").resolve(name);
    }

    /** The initialised data folder; only this process' user may read it, for it holds the superuser's password. */
    Path template() {
        return root.resolve("template");
    }

    /**
     * The installation of a jar, made by the first run and shared by all later ones.
     *
     * @throws EnvironmentException when it cannot be made
     */
    static Installation of(BinariesJar jar, CacheFolder cache, ServerAccount account) {
        Path folder = cache.folder("postgres");
        Path known = folder.resolve(jar.stamp());
        try {
            if (Files.exists(known)) {
                Path installed = folder.resolve(Files.readString(known));
                if (Files.isDirectory(installed)) {
                    return new Installation(installed);
                }
            }
            return install(jar, folder, account);
        } catch (IOException e) {
            throw new EnvironmentException(
                    "cannot unpack the Postgres binaries into " + folder + ": " + e.getMessage(), e);
        }
    }

    // The Java lock keeps the threads of this process apart, the file lock other processes.
    private static Installation install(BinariesJar jar, Path folder, ServerAccount account) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                String name = jar.version() + "-" + jar.sha256().substring(0, 32);
                Path installed = folder.resolve(name);
                if (lock.isValid() && !Files.isDirectory(installed)) {
                    build(jar, folder.resolve(name + ".part"), account);
                    Files.move(folder.resolve(name + ".part"), installed, StandardCopyOption.ATOMIC_MOVE);
                }
                Files.writeString(folder.resolve(jar.stamp()), name);
                return new Installation(installed);
            }
        }
    }

    private static void build(BinariesJar jar, Path part, ServerAccount account) throws IOException {
        FileTree.remove(part);
        Unpacking.openFolder(part);
        Unpacking.unpack(jar, part);
        new ClusterTemplate(new Installation(part), account).initialise();
    }
}
