package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.FormerNames;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.print.RenameSql;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import dev.lockstep.emitters.django.CarriedTable.ColumnText;
import dev.lockstep.emitters.django.CarriedTable.Origin;
import dev.lockstep.emitters.django.MigrationState.ObjectText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The renamed columns of tables that SQL makes beside the models: they keep their rows as those of models do. */
final class CarriedRenames {
    private final FormerNames former;
    private final List<MigrationStep> steps = new ArrayList<>();

    private CarriedRenames(FormerNames former) {
        this.former = former;
    }

    /**
     * What the migrations made, under the names that the steps give.
     *
     * @param steps to run before anything else changes in these tables
     */
    record Renamed(List<ObjectText> objects, List<MigrationStep> steps) {}

    /** @throws EmissionException when such a table itself has another name */
    static Renamed of(List<ObjectText> before, List<Table> tables, FormerNames former) {
        CarriedRenames renames = new CarriedRenames(former);
        tables.forEach(table -> renames.refuseOtherName(table, before));
        List<ObjectText> objects = before.stream()
                .map(object -> tables.stream()
                        .filter(table -> path(table).equals(object.object()))
                        .findFirst()
                        .map(table -> renames.renamed(object, table))
                        .orElse(object))
                .toList();
        return new Renamed(objects, List.copyOf(renames.steps));
    }

    private static String path(Table table) {
        return ObjectPath.table(table.name()).toString();
    }

    private ObjectText renamed(ObjectText object, Table table) {
        @Nullable CarriedTable carried = object.table();
        if (carried == null) {
            return object;
        }
        Map<String, String> names = new TreeMap<>();
        for (Column column : table.columns()) {
            former.of(table.name(), column.name()).stream()
                    .filter(then -> knows(carried, then) && !knows(carried, column.name()))
                    .filter(then -> table.column(then).isEmpty())
                    .forEach(then -> {
                        names.put(then.sql(), column.name().sql());
                        if (isOwn(carried, then)) {
                            steps.add(step(table, then, column.name()));
                        }
                    });
        }
        return new ObjectText(object.object(), object.labels(), object.create(), object.drop(), carried.renamed(names));
    }

    private static MigrationStep step(Table table, Identifier then, Identifier now) {
        String fragment = "rename_" + ObjectChanges.fragment(then.text()) + "_"
                + ObjectChanges.fragment(table.name().name().text()) + "_" + ObjectChanges.fragment(now.text());
        return new MigrationStep(
                SchemaObject.sql(
                        List.of(RenameSql.column(table.name(), then, now)),
                        List.of(RenameSql.column(table.name(), now, then))),
                fragment);
    }

    private static boolean knows(CarriedTable carried, Identifier column) {
        return named(carried, column).findAny().isPresent();
    }

    /** Whether the rename is the table's: that of a parent reaches its descendants by itself. */
    private static boolean isOwn(CarriedTable carried, Identifier column) {
        return named(carried, column).anyMatch(found -> found.origin() == Origin.OWN);
    }

    private static Stream<ColumnText> named(CarriedTable carried, Identifier column) {
        return carried.columns().stream().filter(found -> found.column().equals(column.sql()));
    }

    private void refuseOtherName(Table table, List<ObjectText> before) {
        boolean known = before.stream().anyMatch(object -> object.object().equals(path(table)));
        boolean renamed = former.of(table.name()).stream()
                .map(name -> ObjectPath.table(name).toString())
                .anyMatch(then -> before.stream()
                        .anyMatch(object ->
                                object.table() != null && object.object().equals(then)));
        if (!known && renamed) {
            throw new EmissionException(List.of(new Problem(
                    ObjectPath.table(table.name()),
                    "carried-table-renamed",
                    "table " + table.name() + ", which no Django model makes, was renamed; its migration would drop it"
                            + " with its rows",
                    "keep its name as long as there are migrations that know the former one")));
        }
    }
}
