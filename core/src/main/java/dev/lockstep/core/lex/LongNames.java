package dev.lockstep.core.lex;

import dev.lockstep.core.name.Identifier;

/** What the server makes of a name that is too long for it. */
final class LongNames {
    private LongNames() {}

    /** The longest beginning of the name that fits, cut between characters. */
    static String stored(String name) {
        int end = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            if (Identifier.byteLength(name.substring(0, next)) > Identifier.MAX_BYTES) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }
}
