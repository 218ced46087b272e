package dev.lockstep.emitters.sql;

import dev.lockstep.core.model.Ancestry;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.view.View;
import dev.lockstep.core.view.Views;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The views of a schema for targets that have classes for them, as tables that nobody makes or writes to.
 *
 * @param tables one for each view whose columns are known, in the order of their names; the columns that tell its rows
 *     apart are a primary key
 * @param paths what each of them is
 * @param untold why the others have none
 */
public record ViewTables(
        List<Table> tables, Map<QualifiedName, ObjectPath> paths, SortedMap<ObjectPath, String> untold) {
    public ViewTables {
        tables = List.copyOf(tables);
        paths = Map.copyOf(paths);
    }

    /** @param whole with the partitions, which a view may stand on */
    public static ViewTables of(Schema whole) {
        SortedMap<QualifiedName, Table> tables = new TreeMap<>();
        Map<QualifiedName, ObjectPath> paths = new LinkedHashMap<>();
        SortedMap<ObjectPath, String> untold = new TreeMap<>();
        for (View view : Views.of(whole)) {
            paths.put(view.name(), view.path());
            view.match(new View.Cases<Optional<Table>>() {
                        @Override
                        public Optional<Table> told(View.Told told) {
                            return Optional.of(table(told));
                        }

                        @Override
                        public Optional<Table> untold(View.Untold without) {
                            untold.put(without.path(), without.reason());
                            return Optional.empty();
                        }
                    })
                    .ifPresent(table -> tables.put(table.name(), table));
        }
        return new ViewTables(List.copyOf(tables.values()), paths, untold);
    }

    public boolean holds(Table table) {
        return tables.contains(table);
    }

    private static Table table(View.Told view) {
        List<Identifier> key = view.columns().stream()
                .map(Column::name)
                .filter(view.key()::contains)
                .toList();
        List<Constraint> constraints = new ArrayList<>();
        if (!key.isEmpty()) {
            constraints.add(new Constraint.PrimaryKey(
                    ImpliedName.of(view.name().name(), "pkey"),
                    key,
                    Constraint.Period.ABSENT,
                    List.of(),
                    Deferral.NOT_DEFERRABLE,
                    List.of(),
                    Optional.empty()));
        }
        return new Table(
                view.name(),
                Table.Persistence.PERMANENT,
                view.columns(),
                constraints,
                List.of(),
                List.of(),
                new Ancestry.None(),
                Optional.empty(),
                view.comment());
    }
}
