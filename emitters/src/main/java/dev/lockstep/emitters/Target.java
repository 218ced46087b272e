package dev.lockstep.emitters;

import java.util.Locale;

/** A stack that models are written for. */
public enum Target {
    DJANGO,
    JPA,
    SQLALCHEMY;

    /** The name on the command line and in {@code lockstep.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
