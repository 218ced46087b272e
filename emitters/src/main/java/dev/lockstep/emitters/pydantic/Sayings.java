package dev.lockstep.emitters.pydantic;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint.Check;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.Saying;
import dev.lockstep.emitters.Saying.How;
import dev.lockstep.emitters.sql.ViewTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How tables, columns, enums and checks are said; the other objects are not about the values of one row. */
final class Sayings {
    private static final String LEFT_TO_THE_DATABASE = "left to the database: no limit of single values says the same";

    private Sayings() {}

    static List<Saying> of(Schema schema, ViewTables views, PydanticConfig config) {
        List<Saying> sayings = new ArrayList<>();
        for (EnumType type : schema.enums()) {
            ObjectPath path = ObjectPath.of(ObjectKind.ENUM, type.name());
            sayings.add(new Saying(path, How.NATIVE, "from " + config.modelsModule() + " import", config.file()));
        }
        schema.tables().forEach(table -> sayings.addAll(table(schema, table, config.file())));
        for (Table view : views.tables()) {
            ObjectPath path = views.paths().getOrDefault(view.name(), ObjectPath.table(view.name()));
            sayings.add(new Saying(path, How.NATIVE, "BaseModel", config.file()));
            for (Column column : view.columns()) {
                ObjectPath field = ObjectPath.column(view.name(), column.name());
                sayings.add(new Saying(field, How.NATIVE, "field", config.file()));
            }
        }
        views.untold().forEach((path, reason) -> sayings.add(new Saying(path, How.OMITTED, reason, "")));
        sayings.sort(Comparator.comparing(Saying::path));
        return sayings;
    }

    private static List<Saying> table(Schema schema, Table table, String file) {
        List<Saying> sayings = new ArrayList<>();
        sayings.add(new Saying(ObjectPath.table(table.name()), How.NATIVE, "BaseModel", file));
        for (Column column : table.columns()) {
            ObjectPath path = ObjectPath.column(table.name(), column.name());
            sayings.add(new Saying(path, How.NATIVE, "field", file));
        }
        TableLimits limits = new TableLimits(schema, table);
        table.constraints(Check.class).forEach(check -> {
            ObjectPath path = ObjectPath.constraint(table.name(), check.name());
            sayings.add(
                    limits.isSaid(check)
                            ? new Saying(path, How.NATIVE, "Field", file)
                            : new Saying(path, How.OMITTED, LEFT_TO_THE_DATABASE, ""));
        });
        return sayings;
    }
}
