package dev.lockstep.core.build;

import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sequence while statements still change it. */
final class SequenceDraft {
    SequenceOptions options;
    Optional<Sequence.Owner> owner = Optional.empty();
    Optional<String> comment = Optional.empty();
    Table.Persistence persistence = Table.Persistence.PERMANENT;

    /** The statements of one that was made UNLOGGED: kept as written unless it turns out to be a serial column's. */
    final List<String> unlogged = new ArrayList<>();

    SequenceDraft(SequenceOptions options) {
        this.options = options;
    }
}
