package dev.lockstep.verifier.load.python;

import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A virtual environment in the cache folder, one for each interpreter and set of packages.
 *
 * <p>It is built aside and renamed when complete, under a lock of the operating system, which also ends with a process
 * that is killed. A folder of the final name is therefore complete.
 */
record VirtualEnvironment(Interpreter base, Requirements requirements, Path cache) {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    // A lock of the operating system belongs to the whole process, not to a thread.
    private static final Object WITHIN_THIS_PROCESS = new Object();

    /**
     * The interpreter of the environment, which is made when it is not there.
     *
     * @throws EnvironmentException when that is not possible here
     */
    Path prepared() {
        Path home = cache.resolve("python").resolve(requirements.keyWith(base));
        if (Files.isExecutable(interpreterOf(home))) {
            return interpreterOf(home);
        }
        try {
            synchronized (WITHIN_THIS_PROCESS) {
                buildLocked(home);
            }
        } catch (IOException e) {
            throw new EnvironmentException(
                    "cannot make a Python environment in the cache folder " + cache + " (" + e.getMessage()
                            + "); set XDG_CACHE_HOME to a folder of your own",
                    e);
        }
        return interpreterOf(home);
    }

    private void buildLocked(Path home) throws IOException {
        Files.createDirectories(home.resolveSibling(""));
        Path lock = home.resolveSibling(home.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.isExecutable(interpreterOf(home))) {
                build(home);
            }
        }
    }

    private void build(Path home) throws IOException {
        Path aside = home.resolveSibling(home.getFileName() + ".part");
        FileTree.remove(aside);
        FileTree.remove(home);
        try {
            makeEmpty(aside);
            install(aside);
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTree.remove(aside);
        }
    }

    private void makeEmpty(Path folder) throws IOException {
        List<String> words = List.of(base.executable().toString(), "-I", "-m", "venv", folder.toString());
        ChildProgram.Ended ended = program(words, "python -m venv").run();
        if (ended.exitCode() == 0 && Files.isExecutable(interpreterOf(folder))) {
            return;
        }
        if (ended.talk().contains("No module named") || ended.output().contains("ensurepip is not")) {
            throw new EnvironmentException(base + " cannot make a virtual environment for " + requirements.main()
                    + " because its venv module is missing; install it (python3-venv on Debian and Ubuntu) or name an"
                    + " interpreter that has " + requirements.main() + " in lockstep.yaml");
        }
        throw new EnvironmentException(base + " could not make a virtual environment for " + requirements.main() + " ("
                + ended.lastWords() + "); name an interpreter that has it in lockstep.yaml");
    }

    private void install(Path folder) throws IOException {
        Path list = folder.resolve("requirements.txt");
        Files.writeString(list, requirements.text());
        List<String> words = List.of(
                interpreterOf(folder).toString(),
                "-I",
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-input",
                "--disable-pip-version-check",
                "--require-hashes",
                "--only-binary",
                ":all:",
                "--requirement",
                list.toString());
        ChildProgram.Ended ended = program(words, "pip").run();
        if (ended.exitCode() != 0) {
            throw new EnvironmentException("pip could not install " + requirements.main() + " for " + base + " ("
                    + ended.lastWords() + "); check the network and pip's configuration, or name an interpreter that"
                    + " has " + requirements.main() + " in lockstep.yaml");
        }
    }

    private ChildProgram program(List<String> words, String name) {
        ProcessBuilder process = new ProcessBuilder(words).directory(cache.toFile());
        // Whatever the user's session says about Python would change what is installed where.
        process.environment().keySet().removeIf(variable -> variable.startsWith("PYTHON"));
        return new ChildProgram(name, process, Optional.empty(), LIMIT);
    }

    private static Path interpreterOf(Path home) {
        return home.resolve("bin").resolve("python");
    }
}
