package dev.lockstep.verifier.postgres;

import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder in which a user keeps unpacked binaries and the folders of running servers.
 *
 * <p>Nobody else may write to it, or a neighbour could slip other binaries to us.
 */
record CacheFolder(Path path) {
    // Others may pass through: a server started by root runs as another user and must read its binaries.
    private static final Set<PosixFilePermission> OPEN_TO_READERS = PosixFilePermissions.fromString("rwxr-xr-x");

    /** {@code /var/cache/lockstep} for root, else below {@code XDG_CACHE_HOME} or {@code ~/.cache}. */
    static Path ofThisUser() {
        if (ServerAccount.thisProcessIsRoot()) {
            return Path.of("/var/cache/lockstep");
        }
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured != null && configured.startsWith("/")
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home", "/"), ".cache");
        return base.resolve("lockstep");
    }

    /**
     * Opens the cache, making it when it is not there.
     *
     * @throws EnvironmentException when it cannot be made or others may write to it
     */
    static CacheFolder open(Path path) {
        CacheFolder cache = new CacheFolder(path);
        cache.folder("");
        return cache;
    }

    /** A folder of the cache, made when it is not there. */
    Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, OPEN_TO_READERS);
            }
            refuseForeign(folder);
            return folder;
        } catch (IOException e) {
            throw new EnvironmentException(
                    "cannot use the cache folder " + folder + " (" + e.getMessage()
                            + "); set XDG_CACHE_HOME to a folder of your own",
                    e);
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        boolean writableByOthers = permissions.contains(PosixFilePermission.OTHERS_WRITE)
                || permissions.contains(PosixFilePermission.GROUP_WRITE);
        if (writableByOthers || !Files.isWritable(folder)) {
            throw new EnvironmentException("the cache folder " + folder
                    + " may be written to by other users; take that right away with chmod go-w");
        }
    }
}
