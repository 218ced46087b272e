package dev.lockstep.core.parse;

import dev.lockstep.core.model.Deferral;

/** Reads DEFERRABLE and INITIALLY in any order. */
final class Deferrals {
    private Deferrals() {}

    static Deferral read(TokenCursor cursor) {
        Deferral deferral = Deferral.NOT_DEFERRABLE;
        while (!cursor.atEnd()) {
            if (cursor.accept("deferrable")) {
                boolean deferred = deferral == Deferral.DEFERRABLE_DEFERRED;
                deferral = deferred ? deferral : Deferral.DEFERRABLE_IMMEDIATE;
            } else if (cursor.accept("initially", "deferred")) {
                deferral = Deferral.DEFERRABLE_DEFERRED;
            } else if (!cursor.accept("not", "deferrable") && !cursor.accept("initially", "immediate")) {
                break;
            }
        }
        return deferral;
    }
}
