package dev.lockstep.verifier.load.jpa.hibernate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One candidate chosen for each slot, starting with the likeliest. */
final class Choice {
    private final List<Slot> slots;
    private final int[] chosen;

    Choice(List<Slot> slots) {
        this.slots = List.copyOf(slots);
        this.chosen = new int[slots.size()];
    }

    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < chosen.length; i++) {
            values.put(slots.get(i).path(), slots.get(i).candidates().get(chosen[i]));
        }
        return values;
    }

    /**
     * Goes on to the next combination of the slots that can have broken a constraint.
     *
     * @return whether there was one more
     */
    boolean advance(Violation violation) {
        for (int i = 0; i < chosen.length; i++) {
            if (!slots.get(i).isUnder(violation)) {
                continue;
            }
            chosen[i]++;
            if (chosen[i] < slots.get(i).candidates().size()) {
                return true;
            }
            chosen[i] = 0;
        }
        return false;
    }
}
