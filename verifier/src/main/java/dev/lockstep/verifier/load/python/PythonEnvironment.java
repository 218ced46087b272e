package dev.lockstep.verifier.load.python;

import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.postgres.ServerSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A Python interpreter that has what models are tried with.
 *
 * @param interpreter the file to run
 */
public record PythonEnvironment(Path interpreter) {
    /**
     * The virtual environment that Lockstep keeps in the user's cache, made from pinned releases when it is not there.
     *
     * @throws EnvironmentException when there is no suitable Python or the environment cannot be made
     */
    public static PythonEnvironment own(PythonStack stack) {
        return own(stack, searchPath(), ServerSettings.ofThisProcess().cache());
    }

    /**
     * An environment in the user's cache that holds other packages.
     *
     * @param requirements the packages with their hashes, as pip reads them
     * @throws EnvironmentException when there is no suitable Python or the environment cannot be made
     */
    public static PythonEnvironment holding(PythonStack stack, String requirements) {
        Requirements packages = new Requirements(requirements, "the packages asked for");
        Path cache = ServerSettings.ofThisProcess().cache();
        return new PythonEnvironment(new VirtualEnvironment(suitable(stack, searchPath()), packages, cache).prepared());
    }

    static PythonEnvironment own(PythonStack stack, List<Path> folders, Path cache) {
        return new PythonEnvironment(
                new VirtualEnvironment(suitable(stack, folders), Requirements.of(stack), cache).prepared());
    }

    /**
     * An interpreter of the user's, which must have the packages itself.
     *
     * @throws EnvironmentException when it does not run, is too old, or lacks a package
     */
    public static PythonEnvironment named(PythonStack stack, Path command) {
        Interpreter interpreter = Interpreter.ask(command)
                .orElseThrow(() -> new EnvironmentException(command + " does not run as a Python interpreter; name"
                        + " one of Python 3." + stack.oldest() + " or later that has " + stack.pinned()));
        interpreter.refuseOld(stack);
        stack.refuseOthers(interpreter);
        return new PythonEnvironment(interpreter.executable());
    }

    /** The first interpreter that the pinned packages are made for. */
    static Interpreter suitable(PythonStack stack, List<Path> folders) {
        return Interpreter.in(folders)
                .filter(interpreter -> interpreter.version().isPinnedFor(stack))
                .findFirst()
                .orElseThrow(() -> noneSuitable(stack, folders));
    }

    private static EnvironmentException noneSuitable(PythonStack stack, List<Path> folders) {
        String found = Interpreter.in(folders)
                .findFirst()
                .map(first -> first.command() + " is Python " + first.version())
                .orElse("there is no python3 on PATH");
        return new EnvironmentException(found + ", but " + stack.pinned() + " is installed for "
                + PythonVersion.pinnedFor(stack) + "; install one of them, or name an interpreter that has "
                + stack.library() + " in lockstep.yaml");
    }

    static List<Path> searchPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .toList();
    }
}
