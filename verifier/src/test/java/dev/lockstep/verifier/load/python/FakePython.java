package dev.lockstep.verifier.load.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A shell script that answers as a Python interpreter would. */
final class FakePython {
    private final Path file;
    private String whenAsked = "exit 1";
    private String whenMakingAnEnvironment = "exit 1";

    private FakePython(Path file) {
        this.file = file;
    }

    static FakePython named(Path folder, String name) {
        return new FakePython(folder.resolve(name));
    }

    /** Says the version and the packages, which are the inside of a JSON object. */
    FakePython saying(String version, String packages) {
        String numbers = version.replace('.', ',');
        whenAsked = "echo '{\"version\":[" + numbers + "],\"executable\":\"" + file
                + "\",\"platform\":\"Test\",\"packages\":{" + packages + "}}'";
        return this;
    }

    FakePython whenAsked(String script) {
        whenAsked = script;
        return this;
    }

    /** The script finds the folder to make in {@code $4}. */
    FakePython whenMakingAnEnvironment(String script) {
        whenMakingAnEnvironment = script;
        return this;
    }

    Path write() throws IOException {
        Files.writeString(file, """
                #!/bin/sh
                case "$1" in
                -E) %s ;;
                -I) %s ;;
                esac
                """.formatted(whenAsked, whenMakingAnEnvironment));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }
}
