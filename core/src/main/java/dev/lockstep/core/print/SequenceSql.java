package dev.lockstep.core.print;

import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.SequenceOptions.Cycle;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.type.SqlType.Integral;
import java.util.ArrayList;
import java.util.List;

/** Sequences and their options; an option with its default value is left out. */
final class SequenceSql {
    private SequenceSql() {}

    static String create(QualifiedName name, SequenceOptions options) {
        List<String> words = new ArrayList<>();
        words.add("CREATE SEQUENCE " + SqlName.of(name));
        if (!options.type().equals(Integral.BIGINT)) {
            words.add("AS " + options.type().sql());
        }
        words.addAll(options(options));
        return String.join(" ", words);
    }

    /** Gives a sequence a type that its identity column does not have, with bounds that the change of type would move. */
    static String retype(QualifiedName name, SequenceOptions options) {
        return "ALTER SEQUENCE " + SqlName.of(name) + " AS " + options.type().sql() + " MINVALUE " + options.min()
                + " MAXVALUE " + options.max();
    }

    static String ownedBy(QualifiedName name, Sequence.Owner owner) {
        return "ALTER SEQUENCE " + SqlName.of(name) + " OWNED BY " + SqlName.of(owner.table()) + "."
                + owner.column().sql();
    }

    /** The options that differ from those of a sequence of the same type and direction. */
    static List<String> options(SequenceOptions options) {
        SequenceOptions usual = usual(options);
        List<String> words = new ArrayList<>();
        if (options.start() != usual.start()) {
            words.add("START WITH " + options.start());
        }
        if (options.increment() != 1) {
            words.add("INCREMENT BY " + options.increment());
        }
        if (options.min() != usual.min()) {
            words.add("MINVALUE " + options.min());
        }
        if (options.max() != usual.max()) {
            words.add("MAXVALUE " + options.max());
        }
        if (options.cache() != 1) {
            words.add("CACHE " + options.cache());
        }
        if (options.cycle() == Cycle.CYCLE) {
            words.add("CYCLE");
        }
        return words;
    }

    private static SequenceOptions usual(SequenceOptions options) {
        boolean ascending = options.increment() > 0;
        long usualMin = ascending ? 1 : SequenceOptions.lowest(options.type());
        long usualMax = ascending ? SequenceOptions.highest(options.type()) : -1;
        long usualStart = ascending ? options.min() : options.max();
        return new SequenceOptions(options.type(), usualStart, 1, usualMin, usualMax, 1, Cycle.NO_CYCLE);
    }
}
