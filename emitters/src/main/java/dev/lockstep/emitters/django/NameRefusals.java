package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmissionException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Refuses names that Django would write into its SQL as other SQL, or cannot read a row with. */
final class NameRefusals {
    private final List<Problem> problems = new ArrayList<>();

    private NameRefusals() {}

    /** @throws EmissionException with one problem for each such name */
    static void check(Schema schema) {
        NameRefusals refusals = new NameRefusals();
        schema.tables().stream().filter(Relations::hasModel).forEach(refusals::table);
        if (!refusals.problems.isEmpty()) {
            throw new EmissionException(refusals.problems);
        }
    }

    private void table(Table table) {
        ObjectPath path = ObjectPath.table(table.name());
        namespace(path, table.name().namespace());
        queried(path, table.name().name());
        for (Column column : table.columns()) {
            queried(ObjectPath.column(table.name(), column.name()), column.name());
            SqlType type = column.type() instanceof SqlType.ArrayOf array ? array.element() : column.type();
            if (type instanceof SqlType.Named named && named.name().sql().contains("%")) {
                // An insert casts its values to the type.
                refuse(
                        ObjectPath.column(table.name(), column.name()),
                        named.name().name());
            }
        }
        for (Constraint constraint : table.constraints()) {
            part(ObjectPath.constraint(table.name(), constraint.name()), constraint.name());
        }
        for (Index index : table.indexes()) {
            part(ObjectPath.index(table.name(), index.name()), index.name());
        }
    }

    /** Django puts quotes around a name and doubles none in it (5.2), and queries mind other signs too. */
    private void namespace(ObjectPath path, Identifier name) {
        if (name.text().matches("(?s).*[\"%$].*")) {
            refuse(path, name);
        }
    }

    /** The same, and Django puts the class into the name of a constraint or index where a percent sign stands. */
    private void part(ObjectPath path, Identifier name) {
        if (name.text().matches("(?s).*[\"%].*")) {
            refuse(path, name);
        }
    }

    /**
     * In a query, Django (5.2) takes a percent sign for a placeholder and a lone star for all columns, and refuses a
     * dollar sign.
     */
    private void queried(ObjectPath path, Identifier name) {
        if (name.text().matches("(?s)\\*|.*[\"%$].*")) {
            refuse(path, name);
        }
    }

    private void refuse(ObjectPath path, Identifier name) {
        problems.add(new Problem(
                path,
                "unsupported-name",
                path + " has a name that Django cannot use in its queries: " + name.sql(),
                "avoid quotes, dollar and percent signs in names, and the name *"));
    }
}
