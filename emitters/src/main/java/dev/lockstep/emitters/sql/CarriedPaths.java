package dev.lockstep.emitters.sql;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/** What no target has words for: composite and range types, and what {@link Mapped} takes out of a schema. */
public final class CarriedPaths {
    private CarriedPaths() {}

    public static List<ObjectPath> of(Mapped mapped) {
        Schema whole = mapped.whole();
        List<ObjectPath> paths = new ArrayList<>();
        whole.composites().forEach(type -> paths.add(ObjectPath.of(ObjectKind.TYPE, type.name())));
        whole.ranges().forEach(type -> paths.add(ObjectPath.of(ObjectKind.TYPE, type.name())));
        mapped.descendants().forEach(table -> paths.addAll(of(table)));
        mapped.ties().stream()
                .filter(part -> !mapped.descendants().contains(part.table()))
                .forEach(part -> paths.add(part.path()));
        return paths;
    }

    /** The table and everything of it. */
    public static List<ObjectPath> of(Table table) {
        List<ObjectPath> paths = new ArrayList<>(List.of(ObjectPath.table(table.name())));
        table.columns().forEach(column -> paths.add(ObjectPath.column(table.name(), column.name())));
        table.constraints().forEach(rule -> paths.add(ObjectPath.constraint(table.name(), rule.name())));
        table.indexes().forEach(index -> paths.add(ObjectPath.index(table.name(), index.name())));
        return paths;
    }
}
