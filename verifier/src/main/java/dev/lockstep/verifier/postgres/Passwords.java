package dev.lockstep.verifier.postgres;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random words that nobody guesses. */
final class Passwords {
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** 32 hexadecimal digits: 128 random bits, and nothing that any syntax would need to quote. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
