package dev.lockstep.cli;

import dev.lockstep.verifier.load.python.PythonEnvironment;
import dev.lockstep.verifier.load.python.PythonStack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** The Python of the tests that judge and run emitted models: linters, type checkers and another driver. */
final class PythonTools {
    private PythonTools() {}

    /** The interpreter that has them. */
    static Path interpreter() throws IOException {
        return PythonEnvironment.holding(PythonStack.SQLALCHEMY, text("python-tools.txt"))
                .interpreter();
    }

    /** A file that lies beside this class. */
    static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PythonTools.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
