package dev.lockstep.emitters.django;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import dev.lockstep.emitters.python.PyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which app holds which table.
 *
 * <p>A table named by an app goes there; else the app with its namespace's pattern; else the app with {@code *}; else
 * the only app there is.
 *
 * @param labels in the order of the configuration
 */
record AppRouting(List<String> labels, SortedMap<QualifiedName, String> apps) {
    /** Modules that Django and its driver need under these names. */
    private static final Set<String> TAKEN = Set.of(
            "django", "psycopg", "psycopg_binary", "asgiref", "sqlparse", "typing_extensions", "lockstep_django");

    /** @throws EmissionException when a table has no app, or an app cannot have its label */
    static AppRouting of(DjangoConfig config, Schema schema) {
        List<Problem> problems = new ArrayList<>();
        config.apps().keySet().forEach(label -> checkLabel(label, problems));
        SortedMap<QualifiedName, String> apps = new TreeMap<>();
        for (Table table : schema.tables()) {
            String app = find(config, table.name());
            if (app.isEmpty()) {
                problems.add(new Problem(
                        ObjectPath.table(table.name()),
                        "unrouted-table",
                        "no Django app holds the table " + table.name(),
                        "name it under targets.django.apps, or give one app the table \"*\""));
            } else {
                apps.put(table.name(), app);
            }
        }
        if (!problems.isEmpty()) {
            throw new EmissionException(problems);
        }
        return new AppRouting(List.copyOf(config.apps().keySet()), apps);
    }

    String app(QualifiedName table) {
        return java.util.Objects.requireNonNull(apps.get(table), table.toString());
    }

    List<Table> tables(String label, Schema schema) {
        return schema.tables().stream()
                .filter(table -> app(table.name()).equals(label))
                .toList();
    }

    private static String find(DjangoConfig config, QualifiedName table) {
        List<String> patterns =
                List.of(table.toString(), table.namespace() + "." + table.name(), table.namespace() + ".*", "*");
        for (String pattern : patterns) {
            for (Map.Entry<String, List<String>> app : config.apps().entrySet()) {
                if (app.getValue().contains(pattern)) {
                    return app.getKey();
                }
            }
        }
        return config.apps().size() == 1 ? config.apps().keySet().iterator().next() : "";
    }

    private static void checkLabel(String label, List<Problem> problems) {
        boolean legal = label.matches("[a-z_][a-z0-9_]*")
                && PythonWords.LANGUAGE.takes(label)
                && !TAKEN.contains(label)
                && !PyWords.STANDARD_MODULES.contains(label);
        if (!legal) {
            problems.add(new Problem(
                    ObjectPath.namespace(QualifiedName.PUBLIC),
                    "illegal-app-label",
                    "a Django app cannot be called " + label,
                    "use a lower-case Python name that is no module of Python or Django"));
        }
    }
}
