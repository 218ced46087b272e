package dev.lockstep.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a project's configuration is. */
public final class ConfigurationLocator {
    private ConfigurationLocator() {}

    /** The nearest {@code lockstep.yaml} in a folder or the folders above it. */
    public static Optional<Path> above(Path folder) {
        return candidates(folder).stream().filter(Files::isRegularFile).findFirst();
    }

    /** Where a folder's configuration may be, nearest first. */
    public static List<Path> candidates(Path folder) {
        List<Path> candidates = new ArrayList<>();
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            candidates.add(at.resolve(Configuration.FILE_NAME));
        }
        return candidates;
    }
}
