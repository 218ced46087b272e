package dev.lockstep.verifier.catalog;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.ForeignKey.Action;
import dev.lockstep.core.model.Constraint.ForeignKey.Action.Rule;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.SqlExpression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads the constraints of tables. */
final class ConstraintRows {
    private final Map<String, List<CatalogRow>> constraints;
    private final IndexRows indexes;

    ConstraintRows(CatalogAnswers answers, IndexRows indexes) {
        this.constraints = answers.rowsBy(CatalogQuery.CONSTRAINTS, "relation");
        this.indexes = indexes;
    }

    /** The constraints of a table, in the order of their names. */
    List<Constraint> ofTable(String oid) {
        return constraints.getOrDefault(oid, List.of()).stream()
                .map(this::constraint)
                .sorted(Comparator.comparing(Constraint::name))
                .toList();
    }

    private Constraint constraint(CatalogRow row) {
        return switch (row.text("kind")) {
            case "p" -> primaryKey(row);
            case "u" -> unique(row);
            case "f" -> foreignKey(row);
            case "c" -> check(row);
            case "n" -> notNull(row);
            case "x" -> exclusion(row);
            default -> throw new IllegalStateException("unknown kind of constraint: " + row.text("kind"));
        };
    }

    private static Constraint primaryKey(CatalogRow row) {
        return new Constraint.PrimaryKey(
                row.identifier("name"),
                row.identifiers("columns"),
                period(row),
                row.identifiers("include"),
                deferral(row),
                row.parameters("parameters"),
                row.optional("comment"));
    }

    private static Constraint unique(CatalogRow row) {
        return new Constraint.Unique(
                row.identifier("name"),
                row.identifiers("columns"),
                period(row),
                IndexRows.nulls(row),
                row.identifiers("include"),
                deferral(row),
                row.parameters("parameters"),
                row.optional("comment"));
    }

    private static Constraint foreignKey(CatalogRow row) {
        return new Constraint.ForeignKey(
                row.identifier("name"),
                row.identifiers("columns"),
                row.optionalName("referenced").orElseThrow(),
                row.identifiers("referenced_columns"),
                period(row),
                row.text("match").equals("f") ? Constraint.ForeignKey.Match.FULL : Constraint.ForeignKey.Match.SIMPLE,
                new Action(rule(row.text("on_delete")), row.identifiers("on_delete_columns")),
                new Action(rule(row.text("on_update")), List.of()),
                deferral(row),
                validation(row),
                row.optional("comment"));
    }

    static Constraint.Check check(CatalogRow row) {
        return new Constraint.Check(
                row.identifier("name"),
                new SqlExpression(row.text("expression")),
                inheritance(row),
                validation(row),
                row.optional("comment"));
    }

    private static Constraint notNull(CatalogRow row) {
        return new Constraint.NotNull(
                row.identifier("name"),
                row.identifiers("columns").get(0),
                inheritance(row),
                validation(row),
                row.optional("comment"));
    }

    private static Constraint.Check.Inheritance inheritance(CatalogRow row) {
        return row.isTrue("no_inherit")
                ? Constraint.Check.Inheritance.NO_INHERIT
                : Constraint.Check.Inheritance.INHERIT;
    }

    private Constraint exclusion(CatalogRow row) {
        List<IndexElement> keys = indexes.elements(row.text("index"));
        List<String> operators = row.list("operators");
        List<Constraint.Exclusion.Element> elements = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            elements.add(new Constraint.Exclusion.Element(keys.get(i), operators.get(i)));
        }
        return new Constraint.Exclusion(
                row.identifier("name"),
                row.text("method"),
                elements,
                row.identifiers("include"),
                row.expression("predicate"),
                deferral(row),
                row.parameters("parameters"),
                row.optional("comment"));
    }

    private static Deferral deferral(CatalogRow row) {
        return row.optional("deferral")
                .map(word -> word.equals("deferred") ? Deferral.DEFERRABLE_DEFERRED : Deferral.DEFERRABLE_IMMEDIATE)
                .orElse(Deferral.NOT_DEFERRABLE);
    }

    private static Constraint.Period period(CatalogRow row) {
        return row.isTrue("period") ? Constraint.Period.LAST_COLUMN : Constraint.Period.ABSENT;
    }

    private static Constraint.Validation validation(CatalogRow row) {
        if (!row.isTrue("enforced")) {
            return Constraint.Validation.NOT_ENFORCED;
        }
        return row.isTrue("validated") ? Constraint.Validation.VALID : Constraint.Validation.NOT_VALID;
    }

    private static Rule rule(String letter) {
        return switch (letter) {
            case "a" -> Rule.NO_ACTION;
            case "r" -> Rule.RESTRICT;
            case "c" -> Rule.CASCADE;
            case "n" -> Rule.SET_NULL;
            case "d" -> Rule.SET_DEFAULT;
            default -> throw new IllegalStateException("unknown referential action: " + letter);
        };
    }
}
