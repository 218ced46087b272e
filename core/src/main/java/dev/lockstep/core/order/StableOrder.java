package dev.lockstep.core.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Function<T, ?> key;
    private final Function<T, ? extends Collection<T>> needs;
    private final Map<Object, T> placed = new LinkedHashMap<>();
    private final Set<Object> open = new HashSet<>();
    private final Map<Object, T> cyclic = new LinkedHashMap<>();

    private StableOrder(Function<T, ?> key, Function<T, ? extends Collection<T>> needs) {
        this.key = key;
        this.needs = needs;
    }

    /**
     * Sorts the items.
     *
     * @param key what tells one item from another, such as its name
     * @param needs the items that must come before the given one; itself among them is no cycle
     */
    public static <T> Result<T> sort(List<T> items, Function<T, ?> key, Function<T, ? extends Collection<T>> needs) {
        StableOrder<T> order = new StableOrder<>(key, needs);
        items.forEach(order::place);
        return new Result<>(new ArrayList<>(order.placed.values()), new ArrayList<>(order.cyclic.values()));
    }

    private void place(T item) {
        Object own = key.apply(item);
        if (placed.containsKey(own) || !open.add(own)) {
            return;
        }
        for (T needed : needs.apply(item)) {
            Object other = key.apply(needed);
            if (open.contains(other) && !other.equals(own)) {
                cyclic.put(own, item);
            }
            place(needed);
        }
        open.remove(own);
        placed.put(own, item);
    }
}
