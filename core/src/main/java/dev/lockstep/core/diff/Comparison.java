package dev.lockstep.core.diff;

import dev.lockstep.core.diff.DiffRules.ColumnOrder;
import dev.lockstep.core.diff.Fact.Presence;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One comparison of two schemas. */
final class Comparison {
    private final Schema expectedSchema;
    private final Schema actualSchema;
    private final Map<ObjectPath, ObjectFacts> expected;
    private final Map<ObjectPath, ObjectFacts> actual;
    private final DiffRules rules;
    private final List<Difference> differences = new ArrayList<>();

    Comparison(Schema expected, Schema actual, DiffRules rules) {
        this.expectedSchema = expected;
        this.actualSchema = actual;
        this.expected = SchemaFacts.of(expected);
        this.actual = SchemaFacts.of(actual);
        this.rules = rules;
    }

    List<Difference> differences() {
        Map<ObjectPath, ObjectFacts> pairs = pairs();
        Set<ObjectPath> matched = new HashSet<>();
        pairs.forEach((path, there) -> {
            matched.add(there.path());
            compare(expected.getOrDefault(path, there), there);
        });
        unmatched(expected, pairs.keySet(), owners(actual))
                .forEach(object -> differences.add(Difference.missing(object.path(), object.definition())));
        unmatched(actual, matched, owners(expected))
                .forEach(object -> differences.add(Difference.extra(object.path(), object.definition())));
        if (rules.columnOrder() == ColumnOrder.COMPARED) {
            compareColumnOrders();
        }
        Collections.sort(differences);
        return List.copyOf(differences);
    }

    private Map<ObjectPath, ObjectFacts> pairs() {
        Map<ObjectPath, ObjectFacts> pairs = new LinkedHashMap<>();
        for (ObjectFacts object : actual.values()) {
            if (!object.matchesByStructure() && expected.containsKey(object.path())) {
                pairs.put(object.path(), object);
            }
        }
        Map<List<String>, List<ObjectFacts>> actualParts = partsByOwner(actual);
        partsByOwner(expected)
                .forEach((owner, parts) -> pairs.putAll(
                        PartMatcher.match(parts, actualParts.getOrDefault(owner, List.of()), rules.expressions())));
        return pairs;
    }

    private static Map<List<String>, List<ObjectFacts>> partsByOwner(Map<ObjectPath, ObjectFacts> objects) {
        return objects.values().stream()
                .filter(ObjectFacts::matchesByStructure)
                .collect(Collectors.groupingBy(
                        object -> object.owner().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The objects without a partner; a part of a missing table is missing with it and not reported again. */
    private static Stream<ObjectFacts> unmatched(
            Map<ObjectPath, ObjectFacts> objects, Set<ObjectPath> matched, Set<List<String>> owners) {
        return objects.values().stream()
                .filter(object -> !matched.contains(object.path()))
                .filter(object -> object.owner().map(owners::contains).orElse(true));
    }

    /** What parts can belong to: tables, and domains with their checks. */
    private static Set<List<String>> owners(Map<ObjectPath, ObjectFacts> objects) {
        return objects.keySet().stream()
                .filter(path -> path.kind() == ObjectKind.TABLE || path.kind() == ObjectKind.DOMAIN)
                .map(ObjectPath::names)
                .collect(Collectors.toSet());
    }

    private void compare(ObjectFacts here, ObjectFacts there) {
        if (!here.name().equals(there.name())) {
            add(here.path(), "name", Optional.of(here.name()), Optional.of(there.name()));
        }
        Set<String> aspects = new LinkedHashSet<>(here.byAspect().keySet());
        aspects.addAll(there.byAspect().keySet());
        for (String aspect : aspects) {
            Optional<Fact> fact = Optional.ofNullable(here.byAspect().get(aspect));
            Optional<Fact> other = Optional.ofNullable(there.byAspect().get(aspect));
            if (!isSame(fact, other)) {
                add(here.path(), aspect, fact.map(Fact::text), other.map(Fact::text));
            }
        }
    }

    private boolean isSame(Optional<Fact> here, Optional<Fact> there) {
        if (here.isPresent() && there.isPresent()) {
            return here.get().isSame(there.get(), rules.expressions());
        }
        return here.or(() -> there)
                .map(fact -> fact.presence() == Presence.ONLY_WHEN_BOTH_SAY_IT)
                .orElse(true);
    }

    private void compareColumnOrders() {
        Map<QualifiedName, Table> others =
                actualSchema.tables().stream().collect(Collectors.toMap(Table::name, table -> table));
        for (Table table : expectedSchema.tables()) {
            compareColumnOrder(table, others.getOrDefault(table.name(), table));
        }
    }

    /** Only columns of both tables count: a missing one is a difference of its own. */
    private void compareColumnOrder(Table here, Table there) {
        String order = commonColumns(here, there);
        String other = commonColumns(there, here);
        if (!order.equals(other)) {
            add(ObjectPath.table(here.name()), "column order", Optional.of(order), Optional.of(other));
        }
    }

    private static String commonColumns(Table table, Table other) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> other.column(name).isPresent())
                .map(Identifier::sql)
                .collect(Collectors.joining(", "));
    }

    private void add(ObjectPath path, String aspect, Optional<String> expected, Optional<String> actual) {
        differences.add(new Difference(path, Optional.of(aspect), expected, actual));
    }
}
