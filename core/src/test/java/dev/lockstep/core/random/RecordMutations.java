package dev.lockstep.core.random;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Every value that differs from a record in one component, however deep, found by reflection. */
public final class RecordMutations {
    /**
     * One changed copy.
     *
     * @param component the changed component, {@code Column.nullability}
     */
    public record Mutation<T>(String component, T value) {}

    private final Set<String> components = new TreeSet<>();

    private RecordMutations() {}

    /** All changed copies that the constructors accept. */
    public static <T extends Record> List<Mutation<T>> of(T record) {
        List<Mutation<T>> all = new ArrayList<>();
        for (Mutation<Object> mutation : new RecordMutations().ofRecord(record)) {
            @SuppressWarnings("unchecked")
            T value = (T) mutation.value();
            all.add(new Mutation<>(mutation.component(), value));
        }
        return all;
    }

    /** Every component of every record inside, as {@code Column.nullability}. */
    public static Set<String> components(Record record) {
        RecordMutations mutations = new RecordMutations();
        mutations.ofRecord(record);
        return mutations.components;
    }

    private List<Mutation<Object>> ofRecord(Record record) {
        List<Mutation<Object>> all = new ArrayList<>();
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(parts).map(part -> read(part, record)).toArray();
        for (int i = 0; i < parts.length; i++) {
            String component = record.getClass().getSimpleName() + "." + parts[i].getName();
            components.add(component);
            for (Mutation<Object> mutation : ofValue(component, values[i])) {
                Object[] changed = values.clone();
                changed[i] = mutation.value();
                create(record.getClass(), parts, changed)
                        .ifPresent(value -> all.add(new Mutation<>(mutation.component(), value)));
            }
        }
        return all;
    }

    private List<Mutation<Object>> ofValue(String component, Object value) {
        if (value instanceof Record record) {
            return ofRecord(record);
        }
        if (value instanceof List<?> list) {
            return ofList(component, list);
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            List<Mutation<Object>> all = new ArrayList<>();
            all.add(new Mutation<>(component, Optional.empty()));
            ofValue(component, optional.get())
                    .forEach(inner -> all.add(new Mutation<>(inner.component(), Optional.of(inner.value()))));
            return all;
        }
        return changedLeaf(value).stream()
                .map(leaf -> new Mutation<>(component, leaf))
                .toList();
    }

    private List<Mutation<Object>> ofList(String component, List<?> list) {
        List<Mutation<Object>> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> shorter = new ArrayList<>(list);
            shorter.remove(i);
            all.add(new Mutation<>(component, shorter));
            for (Mutation<Object> inner : ofValue(component, list.get(i))) {
                List<Object> changed = new ArrayList<>(list);
                changed.set(i, inner.value());
                all.add(new Mutation<>(inner.component(), changed));
            }
        }
        return all;
    }

    private static Optional<Object> changedLeaf(Object value) {
        if (value instanceof String text) {
            return Optional.of(text + "_x");
        }
        if (value instanceof Integer number) {
            return Optional.of(number + 1);
        }
        if (value instanceof Long number) {
            return Optional.of(number + 1);
        }
        if (value instanceof OptionalInt number) {
            return Optional.of(number.isPresent() ? OptionalInt.empty() : OptionalInt.of(7));
        }
        if (value instanceof Enum<?> constant) {
            Object[] constants = constant.getDeclaringClass().getEnumConstants();
            return Arrays.stream(constants)
                    .filter(other -> !other.equals(constant))
                    .findFirst();
        }
        return Optional.empty();
    }

    private static Object read(RecordComponent part, Record record) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Object> create(Class<?> type, RecordComponent[] parts, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            // The constructor refuses the value: no such record exists.
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
