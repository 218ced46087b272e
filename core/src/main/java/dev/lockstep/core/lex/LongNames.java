package dev.lockstep.core.lex;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;

/** What the server makes of a name that is too long for it. */
final class LongNames {
    private LongNames() {}

    /** The longest beginning of the name that fits, cut between characters. */
    static String stored(String name) {
        return ImpliedName.cut(name, Identifier.MAX_BYTES);
    }
}
