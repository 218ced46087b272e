package dev.lockstep.core.random;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which statements of a file may change places: those without an object that both name. */
final class StatementOrder {
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w\"])(?:\"[^\"]+\"|[a-z_0-9]+)\\.(?:\"[^\"]+\"|[a-z_0-9]+)");
    private static final Pattern NAMESPACE = Pattern.compile("SCHEMA (\"[^\"]+\"|[a-z_0-9]+)");

    private final IdentityHashMap<RandomStatement, Set<String>> named = new IdentityHashMap<>();

    private StatementOrder() {}

    static StatementOrder of(List<RandomStatement> statements) {
        StatementOrder order = new StatementOrder();
        statements.forEach(statement -> order.named.put(statement, names(statement.sql())));
        return order;
    }

    private static Set<String> names(String sql) {
        Set<String> names = new HashSet<>();
        Matcher matcher = NAME.matcher(sql);
        while (matcher.find()) {
            names.add(matcher.group());
            // Whatever lies in a namespace must stay behind the statement that makes it.
            names.add("in " + matcher.group().substring(0, matcher.group().indexOf('.')));
        }
        Matcher namespace = NAMESPACE.matcher(sql);
        if (namespace.find()) {
            names.add(namespace.group(1));
        }
        return names;
    }

    boolean areFree(RandomStatement first, RandomStatement second) {
        Set<String> one = named.getOrDefault(first, Set.of());
        Set<String> other = named.getOrDefault(second, Set.of());
        return !one.isEmpty()
                && !other.isEmpty()
                && one.stream().noneMatch(name -> !name.startsWith("in ") && other.contains(name))
                && one.stream().noneMatch(name -> other.contains("in " + name))
                && other.stream().noneMatch(name -> one.contains("in " + name));
    }
}
