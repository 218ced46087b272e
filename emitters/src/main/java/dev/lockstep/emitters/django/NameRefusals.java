package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
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
        quoted(path, table.name().namespace());
        queried(path, table.name().name());
        for (Column column : table.columns()) {
            queried(ObjectPath.column(table.name(), column.name()), column.name());
        }
        for (Constraint constraint : table.constraints()) {
            quoted(ObjectPath.constraint(table.name(), constraint.name()), constraint.name());
        }
        for (Index index : table.indexes()) {
            quoted(ObjectPath.index(table.name(), index.name()), index.name());
        }
    }

    /** Django puts quotes around a name and doubles none in it (5.2). */
    private void quoted(ObjectPath path, Identifier name) {
        if (name.text().indexOf('"') >= 0) {
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
