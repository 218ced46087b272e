package dev.lockstep.cli.output;

import dev.lockstep.cli.surroundings.Reason;
import dev.lockstep.cli.surroundings.StopException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes a file that no manifest tells of, wholly or not at all. */
public final class OneFile {
    private OneFile() {}

    /** @throws StopException when the file is there already, or cannot be written */
    public static void create(Path file, String content) {
        refuseIfThere(file);
        replace(file, content);
    }

    /** @throws StopException when the file is there already */
    public static void refuseIfThere(Path file) {
        if (Files.exists(file)) {
            throw StopException.refused(
                    file.getFileName() + " is there already; name another file, or replace it with --force");
        }
    }

    /** Whether both paths lead to one file, through links and whatever the disk makes of letters. */
    public static boolean isSame(Path file, Path other) {
        try {
            return Files.exists(file) && Files.isSameFile(file, other);
        } catch (IOException e) {
            throw StopException.environment(file.getFileName() + " cannot be looked at: " + Reason.of(e), e);
        }
    }

    /** Makes a folder where there is none. */
    public static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StopException.environment(folder.getFileName() + " cannot be made: " + Reason.of(e), e);
        }
    }

    /** Writes the content beside the file and renames it into place; a link stays one. */
    public static void replace(Path file, String content) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Path beside = Folder.of(target).resolve("." + target.getFileName() + ".lockstep");
            Files.deleteIfExists(beside);
            Durable.write(beside, content.getBytes(StandardCharsets.UTF_8));
            keepPermissions(target, beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Durable.folder(Folder.of(target));
        } catch (IOException e) {
            throw StopException.environment(file.getFileName() + " cannot be written: " + Reason.of(e), e);
        }
    }

    private static void keepPermissions(Path target, Path beside) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (posix != null && Files.exists(target)) {
            posix.setPermissions(Files.getPosixFilePermissions(target));
        }
    }
}
