package dev.lockstep.core.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What ALTER COLUMN SET STORAGE, COMPRESSION and STATISTICS say of a column.
 *
 * @param storage {@code plain}, {@code external}, {@code extended} or {@code main}, when it is not the type's own
 * @param compression {@code pglz} or {@code lz4}, when one is set
 * @param statistics the statistics target, 0 to 10000, when one is set
 */
public record ColumnTuning(Optional<String> storage, Optional<String> compression, OptionalInt statistics) {
    /** Nothing said. */
    public static final ColumnTuning NONE = new ColumnTuning(Optional.empty(), Optional.empty(), OptionalInt.empty());
}
