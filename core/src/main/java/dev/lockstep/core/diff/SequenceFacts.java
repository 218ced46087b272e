package dev.lockstep.core.diff;

import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.name.QualifiedName;

/** What is said of a sequence, alone or behind a column. */
final class SequenceFacts {
    private SequenceFacts() {}

    static Facts options(SequenceOptions options) {
        return new Facts()
                .say("type", options.type().sql())
                .say("start", Long.toString(options.start()))
                .say("increment", Long.toString(options.increment()))
                .say("minimum value", Long.toString(options.min()))
                .say("maximum value", Long.toString(options.max()))
                .say("cache", Long.toString(options.cache()))
                .say("cycle", Words.of(options.cycle()));
    }

    /** A column that takes its values from no sequence differs by that alone, not by each option too. */
    static void ofColumn(Facts facts, QualifiedName sequence, SequenceOptions options) {
        facts.put("sequence name", Fact.said(sequence.toString()).onlyWhenBothSayIt());
        options(options).map().forEach((aspect, fact) -> facts.put("sequence " + aspect, fact.onlyWhenBothSayIt()));
    }
}
