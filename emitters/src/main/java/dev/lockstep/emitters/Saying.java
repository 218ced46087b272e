package dev.lockstep.emitters;

import dev.lockstep.core.model.ObjectPath;

/**
 * How a target says one object of the schema.
 *
 * @param words for NATIVE the construct used ({@code models.UniqueConstraint}); for SUPPORTED that of the support code;
 *     for CARRIED where its SQL stands; for OMITTED the reason
 * @param file the emitted file that says it, relative to the output folder
 */
public record Saying(ObjectPath path, How how, String words, String file) {
    /** From best to worst. */
    public enum How {
        /** In the ORM's own words. */
        NATIVE,
        /** Declared in the model through the small support code that is emitted beside it. */
        SUPPORTED,
        /** Created by generated code of the target that holds its SQL. */
        CARRIED,
        /** Not created at all. */
        OMITTED
    }
}
