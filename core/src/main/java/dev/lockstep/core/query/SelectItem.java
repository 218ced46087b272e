package dev.lockstep.core.query;

import dev.lockstep.core.name.Identifier;
import java.util.List;
import java.util.Optional;

/** What stands between the commas of a select list. */
public sealed interface SelectItem {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R all(All item);

        R value(Value item);
    }

    /**
     * An asterisk.
     *
     * @param relation the names before it; none where it stands for all columns
     */
    record All(List<Identifier> relation) implements SelectItem {
        public All {
            relation = List.copyOf(relation);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /** A value, with the name that is written for it. */
    record Value(ValueExpression value, Optional<Identifier> label) implements SelectItem {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.value(this);
        }
    }
}
