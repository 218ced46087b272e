package dev.lockstep.emitters.django;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The import lines of a module, in the order that isort and ruff want. */
final class Imports {
    private static final int WIDTH = 88;

    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("Decimal", "decimal"),
            Map.entry("AppConfig", "django.apps"),
            Map.entry("ExclusionConstraint", "django.contrib.postgres.constraints"),
            Map.entry("ArrayField", "django.contrib.postgres.fields"),
            Map.entry("BigIntegerRangeField", "django.contrib.postgres.fields"),
            Map.entry("DateRangeField", "django.contrib.postgres.fields"),
            Map.entry("DateTimeRangeField", "django.contrib.postgres.fields"),
            Map.entry("DecimalRangeField", "django.contrib.postgres.fields"),
            Map.entry("HStoreField", "django.contrib.postgres.fields"),
            Map.entry("IntegerRangeField", "django.contrib.postgres.fields"),
            Map.entry("RandomUUID", "django.contrib.postgres.functions"),
            Map.entry("TransactionNow", "django.contrib.postgres.functions"),
            Map.entry("BTreeIndex", "django.contrib.postgres.indexes"),
            Map.entry("BrinIndex", "django.contrib.postgres.indexes"),
            Map.entry("GinIndex", "django.contrib.postgres.indexes"),
            Map.entry("GistIndex", "django.contrib.postgres.indexes"),
            Map.entry("HashIndex", "django.contrib.postgres.indexes"),
            Map.entry("SpGistIndex", "django.contrib.postgres.indexes"),
            Map.entry("SearchVectorField", "django.contrib.postgres.search"),
            Map.entry("migrations", "django.db"),
            Map.entry("models", "django.db"),
            Map.entry("Lower", "django.db.models.functions"),
            Map.entry("Upper", "django.db.models.functions"),
            Map.entry("pg", "lockstep_django"));

    private final List<SortedMap<String, SortedSet<String>>> sections =
            List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /** Adds a name that models and migrations use; one that needs no import is left out. */
    void add(String name) {
        String module = MODULES.get(name);
        if (module != null) {
            add(module, name);
        }
    }

    /** Adds a name of another app. */
    void add(String module, String name) {
        int section = module.equals("decimal") ? 0 : module.startsWith("django.") ? 1 : 2;
        sections.get(section)
                .computeIfAbsent(module, key -> new TreeSet<>(Imports::byMember))
                .add(name);
    }

    /** Classes come before modules and functions. */
    private static int byMember(String one, String other) {
        int byKind = Boolean.compare(isClass(other), isClass(one));
        return byKind != 0 ? byKind : one.compareTo(other);
    }

    private static boolean isClass(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    /** The lines, sections apart, or nothing. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (SortedMap<String, SortedSet<String>> section : sections) {
            if (!section.isEmpty() && !lines.isEmpty()) {
                lines.add("");
            }
            section.forEach((module, names) -> lines.addAll(lines(module, names)));
        }
        return lines;
    }

    private static List<String> lines(String module, Set<String> names) {
        String line = "from " + module + " import " + String.join(", ", names);
        if (line.length() <= WIDTH) {
            return List.of(line);
        }
        String spread = names.stream().map(name -> "    " + name + ",\n").collect(Collectors.joining());
        return List.of("from " + module + " import (\n" + spread + ")");
    }
}
