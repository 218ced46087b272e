package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute to fill, with the values to choose from.
 *
 * @param path the names of the attributes from the entity down, with dots
 * @param columns what the attribute is stored in
 * @param candidates the likeliest first; null stands for SQL's NULL
 */
record Slot(String path, List<CatalogColumn> columns, List<@Nullable Object> candidates) {
    Slot {
        columns = List.copyOf(columns);
        candidates = Collections.unmodifiableList(new ArrayList<>(candidates));
    }

    /** Whether a value of this attribute can have broken the constraint. */
    boolean isUnder(Violation violation) {
        return columns.stream().anyMatch(violation::concerns);
    }
}
