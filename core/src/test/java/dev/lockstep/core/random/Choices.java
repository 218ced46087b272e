package dev.lockstep.core.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Decisions that follow from a seed alone. */
public final class Choices {
    private final Random random;

    public Choices(long seed) {
        this.random = new Random(seed);
    }

    /** A number from zero to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    public boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    public final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    public <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** So many of the values, or all when there are fewer, in any order. */
    public <T> List<T> some(List<T> values, int count) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
