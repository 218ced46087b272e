package dev.lockstep.verifier.load.python;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Packages to install, each with its release and the hashes of its files.
 *
 * @param text as pip reads it
 * @param main the package that messages name
 */
record Requirements(String text, String main) {
    private static final int KEY_LENGTH = 16;

    /** What every target is tried with: one environment holds it all. */
    static Requirements of(PythonStack stack) {
        return new Requirements(Resource.text(Requirements.class, "requirements.txt"), stack.pinned());
    }

    /** Different for other packages and for another interpreter. */
    String keyWith(Interpreter interpreter) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update(interpreter.version().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(interpreter.platform().getBytes(StandardCharsets.UTF_8));
            digest.update(interpreter.executable().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
