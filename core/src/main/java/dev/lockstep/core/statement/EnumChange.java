package dev.lockstep.core.statement;

import java.util.Optional;

/** What ALTER TYPE changes in an enum type. */
public sealed interface EnumChange {
    /** @param place where the label goes; at the end when empty */
    record AddValue(String label, Existence existence, Optional<Place> place) implements EnumChange {
        /** Beside which label. */
        public record Place(Side side, String neighbour) {}

        /** On which side of its neighbour. */
        public enum Side {
            BEFORE,
            AFTER
        }
    }

    record RenameValue(String label, String renamed) implements EnumChange {}
}
