package dev.lockstep.emitters.jpa;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.ValueSource;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType;
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
        namespace(path, table.name().namespace());
        check(path, table.name().name());
        for (Column column : table.columns()) {
            ObjectPath columnPath = ObjectPath.column(table.name(), column.name());
            check(columnPath, column.name());
            SqlType type = column.type() instanceof SqlType.ArrayOf array ? array.element() : column.type();
            if (type instanceof SqlType.Named named && named.name().sql().contains("\"\"")) {
                refuse(columnPath, named.name().name());
            }
            if (column.value() instanceof ValueSource.Serial serial) {
                check(columnPath, serial.sequence().name());
            }
        }
        for (Constraint constraint : table.constraints()) {
            check(ObjectPath.constraint(table.name(), constraint.name()), constraint.name());
        }
    }

    /** A backslash in a schema's name hides its tables from Hibernate, which looks for them by a pattern (7.4). */
    private void namespace(ObjectPath path, Identifier name) {
        if (name.text().indexOf('\\') >= 0) {
            refuse(path, name);
        } else {
            check(path, name);
        }
    }

    private void check(ObjectPath path, Identifier name) {
        if (!PhysicalName.isSayable(name)) {
            refuse(path, name);
        }
    }

    private void refuse(ObjectPath path, Identifier name) {
        problems.add(new Problem(
                path,
                "unsupported-name",
                path + " has a name that Hibernate cannot carry: " + name.sql(),
                "avoid quotes, backticks, backslashes, and blanks at the ends of names"));
    }
}
