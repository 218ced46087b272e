package dev.lockstep.emitters;

import java.util.Locale;

/** A stack that models are written for. */
public enum Target {
    DJANGO,
    JPA,
    SQLALCHEMY,
    PYDANTIC;

    /** The name on the command line and in {@code lockstep.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The target whose names this one uses: its own, but for schemas that stand on another target's models. */
    public Target nameGiver() {
        return this == PYDANTIC ? SQLALCHEMY : this;
    }
}
