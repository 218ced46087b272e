package dev.lockstep.core.diff;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much of what one schema says another says equally. A fact is that an object is there under its name, each thing
 * that is said of it, and the order of a table's columns.
 *
 * @param facts how many there are
 * @param lost those that the other schema does not have, counted by the kind of object and what is said of it
 * @param added how many objects, and things said of an object of both, only the other schema has
 */
public record FactTally(int facts, SortedMap<String, Integer> lost, int added) {
    private static final String NAME = "name";
    private static final String COLUMN_ORDER = "column order";

    /** One thing that is said of an object. */
    private record Said(ObjectPath path, String aspect) {
        String words() {
            return path.kind().name().toLowerCase(Locale.ROOT) + " " + aspect;
        }
    }

    /** @param differences all between the two, however the spelling of expressions was settled */
    public static FactTally of(Schema expected, Schema actual, List<Difference> differences) {
        Map<ObjectPath, ObjectFacts> here = SchemaFacts.of(expected);
        Map<ObjectPath, ObjectFacts> there = SchemaFacts.of(actual);
        Set<Said> different = new HashSet<>();
        Set<ObjectPath> missing = new HashSet<>();
        int added = 0;
        for (Difference difference : differences) {
            if (difference.expected().isEmpty()) {
                added++;
            } else if (difference.aspect().isEmpty()) {
                missing.add(difference.path());
            } else {
                different.add(new Said(difference.path(), difference.aspect().orElseThrow()));
            }
        }
        Set<Said> all = facts(expected, here);
        SortedMap<String, Integer> lost = new TreeMap<>();
        Absence absence = new Absence(missing, there);
        for (Said said : all) {
            if (different.contains(said) || absence.takes(said, here)) {
                lost.merge(said.words(), 1, Integer::sum);
            }
        }
        return new FactTally(all.size(), lost, added);
    }

    public int kept() {
        return facts - lost.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Set<Said> facts(Schema schema, Map<ObjectPath, ObjectFacts> objects) {
        Set<Said> all = new LinkedHashSet<>();
        for (ObjectFacts object : objects.values()) {
            all.add(new Said(object.path(), NAME));
            object.byAspect().keySet().forEach(aspect -> all.add(new Said(object.path(), aspect)));
        }
        schema.tables().stream()
                .filter(table -> table.columns().size() > 1)
                .map(Table::name)
                .forEach(name -> all.add(new Said(ObjectPath.table(name), COLUMN_ORDER)));
        return all;
    }

    /** What goes with a missing object, and what is said by one side only and is therefore no difference. */
    private record Absence(Set<ObjectPath> missing, Map<ObjectPath, ObjectFacts> actual, Set<List<String>> owners) {
        Absence(Set<ObjectPath> missing, Map<ObjectPath, ObjectFacts> actual) {
            this(
                    missing,
                    actual,
                    missing.stream()
                            .filter(path -> path.kind() == ObjectKind.TABLE || path.kind() == ObjectKind.DOMAIN)
                            .map(ObjectPath::names)
                            .collect(Collectors.toSet()));
        }

        boolean takes(Said said, Map<ObjectPath, ObjectFacts> expected) {
            ObjectFacts object = expected.get(said.path());
            if (object == null) {
                return false;
            }
            return missing.contains(said.path())
                    || object.owner().filter(owners::contains).isPresent()
                    || isUnsaid(said, object);
        }

        private boolean isUnsaid(Said said, ObjectFacts object) {
            Fact fact = object.byAspect().get(said.aspect());
            ObjectFacts other = actual.get(said.path());
            return fact != null
                    && fact.presence() == Fact.Presence.ONLY_WHEN_BOTH_SAY_IT
                    && other != null
                    && !other.byAspect().containsKey(said.aspect());
        }
    }
}
