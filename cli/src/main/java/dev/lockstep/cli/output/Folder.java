package dev.lockstep.cli.output;

import java.nio.file.Path;
import java.util.Optional;

/** The folder a file stands in. */
final class Folder {
    private Folder() {}

    /** @param file an absolute path that is no root */
    static Path of(Path file) {
        return Optional.ofNullable(file.getParent()).orElseThrow();
    }
}
