package dev.lockstep.core.changelog;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.print.SchemaPrinter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of {@code versions/<version>.sql}: the schema as released, in normal form, under a line that tells whether
 * somebody edited it later.
 */
public final class Snapshot {
    private static final Pattern HEAD = Pattern.compile(
            "-- Written by Lockstep: the schema of version (\\S+); the text below has SHA-256 ([0-9a-f]{64})\n\n");

    private Snapshot() {}

    public static String text(Semver version, Schema schema) {
        String body = SchemaPrinter.print(schema);
        return "-- Written by Lockstep: the schema of version " + version + "; the text below has SHA-256 " + hash(body)
                + "\n\n" + body;
    }

    /** The version that a snapshot is of, when its text is as it was written for that version. */
    public static Optional<Semver> intactVersion(String text) {
        String unix = text.replace("\r\n", "\n");
        Matcher head = HEAD.matcher(unix);
        boolean intact = head.lookingAt() && hash(unix.substring(head.end())).equals(head.group(2));
        return intact ? Semver.parse(head.group(1)) : Optional.empty();
    }

    private static String hash(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
