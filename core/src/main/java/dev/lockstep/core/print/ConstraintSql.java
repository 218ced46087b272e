package dev.lockstep.core.print;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.Constraint.ForeignKey.Match;
import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.name.Identifier;
import java.util.stream.Collectors;

/** What stands behind CONSTRAINT and a constraint's name. */
enum ConstraintSql implements Constraint.Cases<String> {
    INSTANCE;

    @Override
    public String primaryKey(Constraint.PrimaryKey constraint) {
        return "PRIMARY KEY " + SqlName.bracketed(constraint.columns())
                + IndexSql.include(constraint.include())
                + ParameterSql.with(constraint.parameters())
                + deferral(constraint.deferral());
    }

    @Override
    public String unique(Constraint.Unique constraint) {
        String nulls = constraint.nulls() == NullsDistinct.NOT_DISTINCT ? "NULLS NOT DISTINCT " : "";
        return "UNIQUE " + nulls + SqlName.bracketed(constraint.columns()) + options(constraint);
    }

    static String options(Constraint.Unique constraint) {
        return IndexSql.include(constraint.include())
                + ParameterSql.with(constraint.parameters())
                + deferral(constraint.deferral());
    }

    @Override
    public String foreignKey(Constraint.ForeignKey constraint) {
        return "FOREIGN KEY " + SqlName.bracketed(constraint.columns()) + " REFERENCES "
                + SqlName.of(constraint.referenced()) + " " + SqlName.bracketed(constraint.referencedColumns())
                + options(constraint);
    }

    static String options(Constraint.ForeignKey constraint) {
        return (constraint.match() == Match.FULL ? " MATCH FULL" : "")
                + action("UPDATE", constraint.onUpdate())
                + action("DELETE", constraint.onDelete())
                + deferral(constraint.deferral())
                + validation(constraint.validation());
    }

    @Override
    public String check(Constraint.Check constraint) {
        return "CHECK " + ExpressionSql.bracketed(constraint.expression())
                + (constraint.inheritance() == Inheritance.NO_INHERIT ? " NO INHERIT" : "")
                + validation(constraint.validation());
    }

    @Override
    public String exclusion(Constraint.Exclusion constraint) {
        String elements = constraint.elements().stream()
                .map(element -> IndexSql.element(element.key()) + " WITH " + element.operator())
                .collect(Collectors.joining(", ", "(", ")"));
        return "EXCLUDE USING " + new Identifier(constraint.method()).sql() + " " + elements
                + IndexSql.include(constraint.include())
                + ParameterSql.with(constraint.parameters())
                + constraint
                        .predicate()
                        .map(predicate -> " WHERE " + ExpressionSql.bracketed(predicate))
                        .orElse("")
                + deferral(constraint.deferral());
    }

    private static String action(String event, Action action) {
        if (action.equals(Action.NO_ACTION)) {
            return "";
        }
        String columns = action.columns().isEmpty() ? "" : " " + SqlName.bracketed(action.columns());
        return " ON " + event + " " + action.rule().sql() + columns;
    }

    private static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case DEFERRABLE_IMMEDIATE -> " DEFERRABLE";
            case DEFERRABLE_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private static String validation(Validation validation) {
        return validation == Validation.NOT_VALID ? " NOT VALID" : "";
    }
}
