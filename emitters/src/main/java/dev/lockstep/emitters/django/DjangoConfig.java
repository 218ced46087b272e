package dev.lockstep.emitters.django;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of the configuration that is about Django.
 *
 * @param apps for each app label the tables it holds, as {@code stocks} or {@code billing.invoices}; {@code *} stands for
 *     every table that no app names, {@code billing.*} for those of a namespace. The order is that of the configuration
 */
public record DjangoConfig(Map<String, List<String>> apps) {
    public DjangoConfig {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        apps.forEach((label, tables) -> copy.put(label, List.copyOf(tables)));
        apps = Collections.unmodifiableMap(copy);
    }
}
