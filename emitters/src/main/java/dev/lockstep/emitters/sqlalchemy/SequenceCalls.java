package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.number;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.python.PyExpression.Call;

/** Sequences and their options. */
final class SequenceCalls {
    private SequenceCalls() {}

    static Call of(QualifiedName name, SequenceOptions options) {
        Call call = call("sa.Sequence", text(name.name().text()));
        if (!name.namespace().equals(QualifiedName.PUBLIC)) {
            call = call.with("schema", name.namespace().text());
        }
        if (!options.type().equals(SqlType.Integral.BIGINT)) {
            call = call.with("data_type", atom("sa." + ColumnTypes.integer(options.type())));
        }
        return options(call, options, SequenceOptions.defaults(options.type())).with("metadata", atom("Base.metadata"));
    }

    /** The options that are not the implied ones. */
    static Call options(Call start, SequenceOptions options, SequenceOptions implied) {
        Call call = with(start, "start", options.start(), implied.start());
        call = with(call, "increment", options.increment(), implied.increment());
        call = with(call, "minvalue", options.min(), implied.min());
        call = with(call, "maxvalue", options.max(), implied.max());
        call = with(call, "cache", options.cache(), implied.cache());
        return options.cycle() == SequenceOptions.Cycle.CYCLE ? call.withTrue("cycle") : call;
    }

    private static Call with(Call call, String keyword, long value, long implied) {
        return value == implied ? call : call.with(keyword, number(value));
    }
}
