package dev.lockstep.core.print;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.NotNull;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import dev.lockstep.core.name.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Makes the NOT NULL that a column has by itself the one that the model says. */
final class NotNullSql {
    private NotNullSql() {}

    static List<String> name(QualifiedName table, NotNull constraint) {
        String alter = "ALTER TABLE " + SqlName.of(table) + " ";
        if (constraint.validation() == Constraint.Validation.NOT_VALID) {
            return List.of(
                    alter + "ALTER COLUMN " + constraint.column().sql() + " DROP NOT NULL",
                    Ddl.addConstraint(table, constraint));
        }
        Identifier implied = implied(table, constraint);
        List<String> statements = new ArrayList<>();
        if (!implied.equals(constraint.name())) {
            statements.add(rename(alter, implied, constraint.name()));
        }
        if (constraint.inheritance() == Inheritance.NO_INHERIT) {
            statements.add(alter + "ALTER CONSTRAINT " + constraint.name().sql() + " NO INHERIT");
        }
        return statements;
    }

    static List<String> forget(QualifiedName table, NotNull constraint) {
        String alter = "ALTER TABLE " + SqlName.of(table) + " ";
        Identifier implied = implied(table, constraint);
        List<String> statements = new ArrayList<>();
        if (constraint.inheritance() == Inheritance.NO_INHERIT) {
            statements.add(alter + "ALTER CONSTRAINT " + constraint.name().sql() + " INHERIT");
        }
        if (!implied.equals(constraint.name())) {
            statements.add(rename(alter, constraint.name(), implied));
        }
        return statements;
    }

    private static String rename(String alter, Identifier before, Identifier after) {
        return alter + "RENAME CONSTRAINT " + before.sql() + " TO " + after.sql();
    }

    private static Identifier implied(QualifiedName table, NotNull constraint) {
        return ImpliedName.of(table.name(), constraint.column().text(), "not_null");
    }
}
