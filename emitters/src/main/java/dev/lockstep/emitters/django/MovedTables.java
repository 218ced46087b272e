package dev.lockstep.emitters.django;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Refuses to route a migrated table to another app: Django would drop it with its rows and create it anew. */
final class MovedTables {
    private MovedTables() {}

    /** @throws EmissionException when a table that has migrations in one app is routed to another */
    static void refuse(MigrationState before, Models models) {
        Map<String, String> homes = new TreeMap<>();
        before.apps().forEach((app, migrated) -> migrated.values().forEach(model -> homes.put(model.table(), app)));
        List<Problem> problems = new ArrayList<>();
        for (String app : models.routing().labels()) {
            for (Table table : models.routing().tables(app, models.schema())) {
                String home = homes.getOrDefault(Models.databaseTable(table), app);
                if (!home.equals(app)) {
                    problems.add(moved(table, home, app));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new EmissionException(problems);
        }
    }

    private static Problem moved(Table table, String home, String app) {
        return new Problem(
                ObjectPath.table(table.name()),
                "moved-table",
                "table " + table.name() + " has migrations in app " + home + " and is routed to app " + app
                        + "; Django would drop it with its rows and create it anew",
                "route it to " + home + " in lockstep.yaml");
    }
}
