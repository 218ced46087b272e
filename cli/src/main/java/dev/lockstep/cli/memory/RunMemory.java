package dev.lockstep.cli.memory;

import dev.lockstep.cli.output.FileHash;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one command line said when it last found nothing to write, and the files it came to that by.
 *
 * <p>Only {@code sync --no-verify} is remembered: a check or a proof is always done. What is remembered belongs to one
 * build of Lockstep, one working folder and one list of arguments; what cannot be read or written is not remembered.
 */
public final class RunMemory {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path record;
    private final Surroundings surroundings;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private RunMemory(Path record, Surroundings surroundings) {
        this.record = record;
        this.surroundings = surroundings;
    }

    /**
     * The memory of a command line; empty for one that is never remembered, or when there is no folder for it.
     *
     * @param build what tells this build of Lockstep from every other
     */
    public static Optional<RunMemory> of(List<String> arguments, Surroundings surroundings, String build) {
        if (!isRemembered(arguments)) {
            return Optional.empty();
        }
        List<String> parts =
                new ArrayList<>(List.of(build, surroundings.folder().toString()));
        parts.addAll(arguments);
        String key = FileHash.of(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
        return folder(surroundings).map(folder -> new RunMemory(folder.resolve(key), surroundings));
    }

    /** Whether a command line is one that may be remembered. */
    public static boolean isRemembered(List<String> arguments) {
        return arguments.contains("sync")
                && arguments.contains("--no-verify")
                && !arguments.contains("--check")
                && !arguments.contains("--diff");
    }

    /** The build that runs: the name, size and time of each of its jars; empty when it is not run from jars. */
    public static Optional<String> build() {
        StringBuilder build = new StringBuilder();
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(Path.of(jar), BasicFileAttributes.class);
                if (!attributes.isRegularFile()) {
                    return Optional.empty();
                }
                build.append(jar).append(' ').append(attributes.size());
                build.append(' ')
                        .append(attributes.lastModifiedTime().toMillis())
                        .append('\n');
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.of(build.toString());
    }

    private static Optional<Path> folder(Surroundings surroundings) {
        Optional<String> cache = surroundings
                .variable("XDG_CACHE_HOME")
                .or(() -> surroundings.variable("HOME").map(home -> home + "/.cache"));
        return cache.map(Path::of).filter(Path::isAbsolute).map(path -> path.resolve("lockstep/runs"));
    }

    /** Says again what the remembered run said; false when there is none, or when a file is not as it was. */
    public boolean repeat() {
        try (InputStream stream = Files.newInputStream(record)) {
            RunRecord known = RunRecord.read(stream);
            boolean same = known.files().digest().equals(Optional.of(known.digest()));
            if (same) {
                surroundings.out().print(known.out());
                surroundings.out().flush();
                surroundings.err().print(known.err());
                surroundings.err().flush();
            }
            return same;
        } catch (IOException | StopException e) {
            // Where files cannot be read, the run itself will say so.
            return false;
        }
    }

    /** The surroundings for a run whose words are to be remembered. */
    public Surroundings listening() {
        return new Surroundings(
                surroundings.folder(),
                surroundings.environment(),
                both(surroundings.out(), out),
                both(surroundings.err(), err));
    }

    private static PrintStream both(PrintStream heard, ByteArrayOutputStream kept) {
        OutputStream both = new OutputStream() {
            @Override
            public void write(int octet) {
                heard.write(octet);
                kept.write(octet);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                heard.write(bytes, offset, length);
                kept.write(bytes, offset, length);
            }

            @Override
            public void flush() {
                heard.flush();
            }
        };
        return new PrintStream(both, /* autoFlush= */ true, StandardCharsets.UTF_8);
    }

    /**
     * Files as a run found them.
     *
     * @param digest what they held
     */
    public record Glance(WatchedFiles files, String digest) {}

    /** The files before a run uses them; empty when they cannot be remembered. */
    public Optional<Glance> glance(WatchedFiles files) {
        try {
            return files.digest().map(digest -> new Glance(files, digest));
        } catch (IOException | StopException e) {
            return Optional.empty();
        }
    }

    /** Remembers a run that ends well, unless a file changed while it was under way. */
    public void remember(Glance before) {
        try {
            if (before.files().digest().equals(Optional.of(before.digest()))) {
                Path folder = Files.createDirectories(record.resolveSibling(""));
                forgetOld(folder);
                Path draft = Files.createTempFile(folder, "draft", "");
                Files.write(draft, recordOf(before).bytes());
                Files.move(draft, record, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | StopException e) {
            // Without a record the next run takes longer, and that is all.
        }
    }

    private RunRecord recordOf(Glance before) {
        return new RunRecord(
                before.files(),
                before.digest(),
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    private static void forgetOld(Path folder) throws IOException {
        Instant limit = Instant.now().minus(KEPT);
        try (Stream<Path> records = Files.list(folder)) {
            for (Path known : records.toList()) {
                if (Files.getLastModifiedTime(known).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(known);
                }
            }
        }
    }
}
