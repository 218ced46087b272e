package dev.lockstep.core.build;

import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.Table;
import java.util.Optional;

/** A sequence while statements still change it. */
final class SequenceDraft {
    SequenceOptions options;
    Optional<Sequence.Owner> owner = Optional.empty();
    Optional<String> comment = Optional.empty();
    Table.Persistence persistence = Table.Persistence.PERMANENT;

    SequenceDraft(SequenceOptions options) {
        this.options = options;
    }
}
