package dev.lockstep.verifier.postgres;

import dev.lockstep.verifier.EnvironmentException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The account of the operating system that a server runs under.
 *
 * <p>Postgres refuses to run as root, and so it should: statements of a stranger's file reach it. Started by root, the
 * server gets the real account {@code nobody}. A user namespace would only look like one: inside it, root's files can
 * still be read.
 *
 * @param prefix the words before a command that make it run under the account; they replace themselves by the command
 * @param owner the account that must own the data folder, when it is not the one of this process
 */
record ServerAccount(List<String> prefix, Optional<String> owner) {
    private static final String UNPRIVILEGED = "nobody";

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    static boolean thisProcessIsRoot() {
        return OneCommand.output(List.of("id", "-u")).equals("0");
    }

    /**
     * The account for servers of this process.
     *
     * @throws EnvironmentException when this process is root and cannot step down
     */
    static ServerAccount ofThisProcess() {
        return thisProcessIsRoot() ? unprivileged() : new ServerAccount(List.of(), Optional.empty());
    }

    /** The command as this account runs it. */
    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    private static ServerAccount unprivileged() {
        String user = OneCommand.output(List.of("id", "-u", UNPRIVILEGED));
        String group = OneCommand.output(List.of("id", "-g", UNPRIVILEGED));
        Optional<List<String>> prefix = onPath("setpriv")
                .map(program ->
                        List.of(program, "--reuid=" + user, "--regid=" + group, "--clear-groups", "--no-new-privs"))
                .or(() -> onPath("chroot")
                        .filter(program -> isLinux())
                        .map(program -> List.of(program, "--userspec=" + user + ":" + group, "--groups=", "/")));
        return prefix.map(words -> new ServerAccount(words, Optional.of(user + ":" + group)))
                .orElseThrow(() -> new EnvironmentException(
                        "Postgres does not run as root and setpriv is not installed to step down to " + UNPRIVILEGED
                                + "; install util-linux or run as another user"));
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    private static Optional<String> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return List.of(path.split(File.pathSeparator, -1)).stream()
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
