package dev.lockstep.cli.surroundings;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why the operating system refused something, in a few words. */
public final class Reason {
    private Reason() {}

    /** The reason without the path, which the caller names. */
    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof NotDirectoryException) {
            return "not a folder";
        }
        Optional<String> system = failure instanceof FileSystemException e
                ? Optional.ofNullable(e.getReason())
                : Optional.ofNullable(failure.getMessage());
        return system.orElse(failure.getClass().getSimpleName());
    }
}
