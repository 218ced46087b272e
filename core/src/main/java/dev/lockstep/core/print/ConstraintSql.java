package dev.lockstep.core.print;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.Check.Inheritance;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.Constraint.ForeignKey.Match;
import dev.lockstep.core.model.Constraint.NullsDistinct;
import dev.lockstep.core.model.Constraint.Period;
import dev.lockstep.core.model.Constraint.Validation;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.name.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** What stands behind CONSTRAINT and a constraint's name. */
enum ConstraintSql implements Constraint.Cases<String> {
    INSTANCE;

    @Override
    public String primaryKey(Constraint.PrimaryKey constraint) {
        return "PRIMARY KEY " + key(constraint.columns(), constraint.period())
                + IndexSql.include(constraint.include())
                + ParameterSql.with(constraint.parameters())
                + deferral(constraint.deferral());
    }

    @Override
    public String unique(Constraint.Unique constraint) {
        String nulls = constraint.nulls() == NullsDistinct.NOT_DISTINCT ? "NULLS NOT DISTINCT " : "";
        return "UNIQUE " + nulls + key(constraint.columns(), constraint.period()) + options(constraint);
    }

    static String options(Constraint.Unique constraint) {
        return IndexSql.include(constraint.include())
                + ParameterSql.with(constraint.parameters())
                + deferral(constraint.deferral());
    }

    @Override
    public String foreignKey(Constraint.ForeignKey constraint) {
        return "FOREIGN KEY " + reference(constraint.columns(), constraint.period()) + " REFERENCES "
                + SqlName.of(constraint.referenced()) + " "
                + reference(constraint.referencedColumns(), constraint.period())
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
                + inheritance(constraint.inheritance())
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

    @Override
    public String notNull(Constraint.NotNull constraint) {
        return "NOT NULL " + constraint.column().sql() + inheritance(constraint.inheritance())
                + validation(constraint.validation());
    }

    private static String inheritance(Inheritance inheritance) {
        return inheritance == Inheritance.NO_INHERIT ? " NO INHERIT" : "";
    }

    private static String key(List<Identifier> columns, Period period) {
        String overlaps = period == Period.LAST_COLUMN ? " WITHOUT OVERLAPS" : "";
        return columns.stream().map(Identifier::sql).collect(Collectors.joining(", ", "(", overlaps + ")"));
    }

    private static String reference(List<Identifier> columns, Period period) {
        if (period == Period.ABSENT) {
            return SqlName.bracketed(columns);
        }
        int last = columns.size() - 1;
        return columns.subList(0, last).stream()
                .map(column -> column.sql() + ", ")
                .collect(Collectors.joining(
                        "", "(", "PERIOD " + columns.get(last).sql() + ")"));
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
        return switch (validation) {
            case VALID -> "";
            case NOT_VALID -> " NOT VALID";
            case NOT_ENFORCED -> " NOT ENFORCED";
        };
    }
}
