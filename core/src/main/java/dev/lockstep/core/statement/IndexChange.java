package dev.lockstep.core.statement;

import dev.lockstep.core.model.StorageParameter;
import java.util.List;

/** What ALTER INDEX changes. */
public sealed interface IndexChange {
    /** ATTACH PARTITION: an index of a partition becomes a partition of this one. */
    record Attach(ObjectName partition) implements IndexChange {}

    record SetParameters(List<StorageParameter> parameters) implements IndexChange {
        public SetParameters {
            parameters = List.copyOf(parameters);
        }
    }

    record ResetParameters(List<String> names) implements IndexChange {
        public ResetParameters {
            names = List.copyOf(names);
        }
    }
}
