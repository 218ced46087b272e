package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Refuses names that Hibernate would write into its SQL unescaped, or change. */
final class NameRefusals {
    private final List<Problem> problems = new ArrayList<>();

    private NameRefusals() {}

    /** @throws EmissionException with one problem for each such name */
    static void check(Schema schema) {
        NameRefusals refusals = new NameRefusals();
        schema.tables().forEach(refusals::table);
        if (!refusals.problems.isEmpty()) {
            throw new EmissionException(refusals.problems);
        }
    }

    private void table(Table table) {
        ObjectPath path = ObjectPath.table(table.name());
        check(path, table.name().namespace());
        check(path, table.name().name());
        for (Column column : table.columns()) {
            ObjectPath columnPath = ObjectPath.column(table.name(), column.name());
            check(columnPath, column.name());
            if (column.value() instanceof ValueSource.Serial serial) {
                check(columnPath, serial.sequence().name());
            }
        }
        for (Constraint constraint : table.constraints()) {
            check(ObjectPath.constraint(table.name(), constraint.name()), constraint.name());
        }
    }

    private void check(ObjectPath path, Identifier name) {
        if (!PhysicalName.isSayable(name)) {
            problems.add(new Problem(
                    path,
                    "unsupported-name",
                    path + " has a name that Hibernate cannot carry: " + name.sql(),
                    "avoid quotes, backticks, and blanks at the ends of names"));
        }
    }
}
