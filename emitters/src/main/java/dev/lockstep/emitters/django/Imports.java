package dev.lockstep.emitters.django;

import dev.lockstep.emitters.python.ImportLines;
import dev.lockstep.emitters.python.ImportLines.Section;
import java.util.List;
import java.util.Map;

/** The import lines of a module of Django models or migrations. */
final class Imports {
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

    private final ImportLines imports = new ImportLines();

    /** Adds a name that models and migrations use; one that needs no import is left out. */
    void add(String name) {
        String module = MODULES.get(name);
        if (module != null) {
            add(module, name);
        }
    }

    /** Adds a name of another app. */
    void add(String module, String name) {
        Section section = module.equals("decimal")
                ? Section.STANDARD
                : module.startsWith("django.") ? Section.THIRD_PARTY : Section.LOCAL;
        imports.add(section, module, name);
    }

    /** The lines, sections apart, or nothing. */
    List<String> lines() {
        return imports.lines();
    }
}
