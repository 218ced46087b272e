package dev.lockstep.core.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Puts each item behind those it needs and changes the given order no further. */
public final class StableOrder<T> {
    /**
     * The items in order.
     *
     * @param cyclic the items that could not come behind something they need, because that needs them too
     */
    public record Result<T>(List<T> items, List<T> cyclic) {
        public Result {
            items = List.copyOf(items);
            cyclic = List.copyOf(cyclic);
        }
    }

    private final Function<T, ? extends Collection<T>> needs;
    private final Set<T> placed = new LinkedHashSet<>();
    private final Set<T> open = new LinkedHashSet<>();
    private final Set<T> cyclic = new LinkedHashSet<>();

    private StableOrder(Function<T, ? extends Collection<T>> needs) {
        this.needs = needs;
    }

    /** @param needs the items that must come before the given one; itself among them is no cycle */
    public static <T> Result<T> sort(List<T> items, Function<T, ? extends Collection<T>> needs) {
        StableOrder<T> order = new StableOrder<>(needs);
        items.forEach(order::place);
        return new Result<>(new ArrayList<>(order.placed), new ArrayList<>(order.cyclic));
    }

    private void place(T item) {
        if (placed.contains(item) || !open.add(item)) {
            return;
        }
        for (T needed : needs.apply(item)) {
            if (open.contains(needed) && !needed.equals(item)) {
                cyclic.add(item);
            }
            place(needed);
        }
        open.remove(item);
        placed.add(item);
    }
}
