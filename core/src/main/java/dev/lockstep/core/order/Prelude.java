package dev.lockstep.core.order;

import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.RangeType;
import dev.lockstep.core.model.Verbatim;

/** An object that must exist before tables and may need others of its kind: a type or one kept verbatim. */
public sealed interface Prelude {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R domain(OfDomain item);

        R composite(OfComposite item);

        R range(OfRange item);

        R verbatim(OfVerbatim item);
    }

    record OfDomain(Domain domain) implements Prelude {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.domain(this);
        }
    }

    record OfComposite(CompositeType composite) implements Prelude {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.composite(this);
        }
    }

    record OfRange(RangeType range) implements Prelude {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }
    }

    record OfVerbatim(Verbatim verbatim) implements Prelude {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.verbatim(this);
        }
    }
}
