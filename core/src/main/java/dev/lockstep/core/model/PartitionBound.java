package dev.lockstep.core.model;

import java.util.List;

/** Which rows of a partitioned table a partition takes. */
public sealed interface PartitionBound {
    <R> R match(Cases<R> cases);

    /** One answer for each case of the family. */
    interface Cases<R> {
        R others(Others bound);

        R range(Range bound);

        R list(In bound);

        R hash(Hash bound);
    }

    /** DEFAULT: the rows that no other partition takes. */
    record Others() implements PartitionBound {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.others(this);
        }
    }

    /**
     * FROM ... TO ...: a value for each column of the partition key.
     *
     * @param from the first values in it; {@code MINVALUE} and {@code MAXVALUE} are words
     * @param to the first values behind it
     */
    record Range(List<SqlExpression> from, List<SqlExpression> to) implements PartitionBound {
        public Range {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }
    }

    /** IN a list of values. */
    record In(List<SqlExpression> values) implements PartitionBound {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.list(this);
        }
    }

    /** WITH (MODULUS, REMAINDER). */
    record Hash(int modulus, int remainder) implements PartitionBound {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.hash(this);
        }
    }
}
