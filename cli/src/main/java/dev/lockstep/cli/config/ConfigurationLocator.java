package dev.lockstep.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a project's configuration is. */
public final class ConfigurationLocator {
    private ConfigurationLocator() {}

    /** The nearest {@code lockstep.yaml} in a folder or the folders above it. */
    public static Optional<Path> above(Path folder) {
        Optional<Path> here = Optional.of(folder.toAbsolutePath().normalize());
        while (here.isPresent()) {
            Path candidate = here.get().resolve(Configuration.FILE_NAME);
            if (Files.isRegularFile(candidate)) {
                return Optional.of(candidate);
            }
            here = here.map(Path::getParent);
        }
        return Optional.empty();
    }
}
