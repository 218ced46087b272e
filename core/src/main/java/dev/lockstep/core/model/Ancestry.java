package dev.lockstep.core.model;

import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.List;

/** What a table takes columns and rules from beside its own definition. */
public sealed interface Ancestry {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R none(None ancestry);

        R partition(PartitionOf ancestry);

        R inheriting(Inherits ancestry);

        R typed(OfType ancestry);
    }

    /** Nothing: all that the table has is its own. */
    record None() implements Ancestry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.none(this);
        }
    }

    /**
     * PARTITION OF.
     *
     * @param attached the partition's indexes that are partitions of indexes of the parent, in the order of their names
     */
    record PartitionOf(QualifiedName parent, PartitionBound bound, List<AttachedIndex> attached) implements Ancestry {
        public PartitionOf {
            attached = List.copyOf(attached);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.partition(this);
        }
    }

    /**
     * An index of a partition, or of a constraint of it, that is a partition of an index of the parent.
     *
     * @param parent the index of the parent table, in the parent's namespace
     */
    record AttachedIndex(Identifier index, Identifier parent) {}

    /**
     * INHERITS.
     *
     * @param parents in the order in which their columns come
     */
    record Inherits(List<QualifiedName> parents) implements Ancestry {
        public Inherits {
            parents = List.copyOf(parents);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inheriting(this);
        }
    }

    /** OF a composite type, whose attributes are the columns. */
    record OfType(QualifiedName type) implements Ancestry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.typed(this);
        }
    }
}
