package dev.lockstep.core.diff;

import dev.lockstep.core.model.StorageParameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of the model in the words of a report. */
final class Words {
    private Words() {}

    /** {@code SET_NULL} as {@code set null}. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String list(List<?> items) {
        return items.stream().map(Words::of).collect(Collectors.joining(", "));
    }

    private static String of(Object item) {
        return item instanceof StorageParameter parameter
                ? parameter.name() + "=" + parameter.value()
                : item.toString();
    }
}
