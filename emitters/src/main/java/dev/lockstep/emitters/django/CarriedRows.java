package dev.lockstep.emitters.django;

import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import dev.lockstep.emitters.django.MigrationState.ObjectText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Refuses changes that Django could only make by dropping a table with its rows. */
final class CarriedRows {
    private CarriedRows() {}

    /** @throws EmissionException when a table that has a model before has none now, or the other way round */
    static void refuse(MigrationState before, Models models) {
        Set<String> carried = new HashSet<>();
        Stream.concat(before.before().stream(), before.after().stream())
                .map(ObjectText::object)
                .forEach(carried::add);
        Set<String> withModel = new HashSet<>();
        before.apps().values().forEach(app -> app.values().forEach(model -> withModel.add(model.table())));
        List<Problem> problems = new ArrayList<>();
        for (Table table : models.mapped().whole().tables()) {
            ObjectPath path = ObjectPath.table(table.name());
            boolean wasCarried = carried.contains(path.toString());
            boolean wasManaged = !wasCarried && withModel.contains(Models.databaseTable(table));
            boolean isManaged = !table.isDescendant() && Relations.isManaged(table);
            if (isManaged ? wasCarried : wasManaged) {
                problems.add(problem(path));
            }
        }
        if (!problems.isEmpty()) {
            throw new EmissionException(problems);
        }
    }

    static EmissionException refusal(SchemaObject table) {
        return new EmissionException(List.of(problem(table.path())));
    }

    private static Problem problem(ObjectPath path) {
        return new Problem(
                path,
                "rows-would-be-lost",
                path.display()
                        + " changes in a way that no statement makes in place; Django would drop it with its rows",
                "write that migration by hand, or give the table another name and move the rows");
    }
}
