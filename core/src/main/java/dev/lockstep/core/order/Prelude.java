package dev.lockstep.core.order;

import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Verbatim;

/** An object that must exist before tables and may need others of its kind: a domain or one kept verbatim. */
public sealed interface Prelude {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R domain(OfDomain item);

        R verbatim(OfVerbatim item);
    }

    record OfDomain(Domain domain) implements Prelude {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.domain(this);
        }
    }

    record OfVerbatim(Verbatim verbatim) implements Prelude {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.verbatim(this);
        }
    }
}
