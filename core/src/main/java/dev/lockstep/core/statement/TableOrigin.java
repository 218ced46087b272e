package dev.lockstep.core.statement;

import dev.lockstep.core.model.PartitionBound;
import java.util.List;

/** Where CREATE TABLE says that a table takes its columns from. */
public sealed interface TableOrigin {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R own(Own origin);

        R partition(Partition origin);

        R inheriting(Inheriting origin);

        R typed(Typed origin);
    }

    /** From its own definition alone. */
    record Own() implements TableOrigin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.own(this);
        }
    }

    /** PARTITION OF. */
    record Partition(ObjectName parent, PartitionBound bound) implements TableOrigin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.partition(this);
        }
    }

    /** INHERITS. */
    record Inheriting(List<ObjectName> parents) implements TableOrigin {
        public Inheriting {
            parents = List.copyOf(parents);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inheriting(this);
        }
    }

    /** OF a composite type. */
    record Typed(ObjectName type) implements TableOrigin {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.typed(this);
        }
    }
}
