package dev.lockstep.core.random;

import dev.lockstep.core.model.SequenceOptions;
import dev.lockstep.core.model.SequenceOptions.Cycle;
import dev.lockstep.core.type.SqlType.Integral;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small random values that many objects share. */
final class RandomOptions {
    private RandomOptions() {}

    static Optional<String> comment(Random random) {
        return random.nextInt(4) == 0 ? Optional.of("it's\na \"comment\" \\ " + random.nextInt(100)) : Optional.empty();
    }

    static SequenceOptions of(Random random) {
        Integral type =
                List.of(Integral.SMALLINT, Integral.INTEGER, Integral.BIGINT).get(random.nextInt(3));
        return of(random, type);
    }

    static SequenceOptions of(Random random, Integral type) {
        return switch (random.nextInt(4)) {
            case 0 -> new SequenceOptions(type, 5, 2, 1, 99, 3, Cycle.CYCLE);
            case 1 -> new SequenceOptions(type, -1, -1, SequenceOptions.lowest(type), -1, 1, Cycle.NO_CYCLE);
            default -> SequenceOptions.defaults(type);
        };
    }
}
