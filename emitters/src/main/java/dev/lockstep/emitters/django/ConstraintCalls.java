package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.list;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.texts;
import static dev.lockstep.emitters.python.PyExpression.tuple;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.ImpliedName;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code Meta.constraints} says of each constraint; nothing for one that a field declares. */
final class ConstraintCalls implements Constraint.Cases<Optional<Call>> {
    private final Models models;
    private final Table table;

    ConstraintCalls(Models models, Table table) {
        this.models = models;
        this.table = table;
    }

    @Override
    public Optional<Call> primaryKey(Constraint.PrimaryKey constraint) {
        boolean named = !constraint.name().equals(ImpliedName.of(table.name().name(), "pkey"));
        boolean special = !constraint.include().isEmpty()
                || !constraint.parameters().isEmpty()
                || constraint.isTemporal()
                || RelationFields.isDeferrable(constraint.deferral());
        if (!named && !special && constraint.comment().isEmpty()) {
            return Optional.empty();
        }
        Call key = named("pg.PrimaryKey", constraint.name());
        key = special ? key.with("sql", Ddl.constraintDefinition(constraint)) : key;
        return Optional.of(withComment(databaseName(key, constraint.name()), constraint.comment()));
    }

    @Override
    public Optional<Call> unique(Constraint.Unique constraint) {
        PyExpression fields = fields(constraint.columns());
        if (!isPlain(constraint)) {
            Call unique = named("pg.UniqueConstraint", constraint.name())
                    .with("fields", fields)
                    .with("sql", Ddl.constraintDefinition(constraint));
            return Optional.of(withComment(databaseName(unique, constraint.name()), constraint.comment()));
        }
        Call unique = call("models.UniqueConstraint").with("fields", fields);
        if (constraint.nulls() == Constraint.NullsDistinct.NOT_DISTINCT) {
            unique = unique.with("nulls_distinct", PyExpression.no());
        }
        unique = deferrable(unique, constraint.deferral());
        return Optional.of(unique.with("name", constraint.name().text()));
    }

    private boolean isPlain(Constraint.Unique constraint) {
        return constraint.include().isEmpty()
                && constraint.parameters().isEmpty()
                && !constraint.isTemporal()
                && constraint.comment().isEmpty()
                && !models.isShared(constraint.name())
                && !isLostInCreateTable(constraint);
    }

    /**
     * Postgres makes one index of equal keys in one CREATE TABLE, and Django writes a plain key there, whatever it becomes
     * and whether it only stands in; Django 5.2 forgets the deferral of a constraint with NULLS NOT DISTINCT there.
     */
    private boolean isLostInCreateTable(Constraint.Unique constraint) {
        return constraint.columns().equals(KeyColumns.of(table))
                || Ddl.laterConstraints(table).contains(constraint)
                || (constraint.nulls() == Constraint.NullsDistinct.NOT_DISTINCT
                        && RelationFields.isDeferrable(constraint.deferral()));
    }

    @Override
    public Optional<Call> foreignKey(Constraint.ForeignKey constraint) {
        RelationFields fields = new RelationFields(models);
        Relation relation = models.relations().of(table).stream()
                .filter(found -> found.key().equals(constraint))
                .findFirst()
                .orElseThrow();
        return fields.declaresConstraint(relation) && models.place() == Place.MODEL
                ? Optional.empty()
                : Optional.of(fields.constraint(relation));
    }

    @Override
    public Optional<Call> check(Constraint.Check constraint) {
        boolean plain = constraint.inheritance() == Constraint.Check.Inheritance.INHERIT
                && constraint.validation() == Constraint.Validation.VALID
                && constraint.comment().isEmpty()
                && !models.isShared(constraint.name());
        Optional<PyExpression> condition =
                plain ? Conditions.read(table, constraint.expression(), models.words(table)) : Optional.empty();
        if (condition.isPresent()) {
            return Optional.of(call("models.CheckConstraint")
                    .with("condition", condition.get())
                    .with("name", constraint.name().text()));
        }
        Call check = named("pg.Check", constraint.name())
                .with("sql", constraint.expression().text());
        if (constraint.validation() == Constraint.Validation.NOT_VALID) {
            check = check.withTrue("not_valid");
        }
        if (constraint.validation() == Constraint.Validation.NOT_ENFORCED) {
            check = check.withTrue("not_enforced");
        }
        if (constraint.inheritance() == Constraint.Check.Inheritance.NO_INHERIT) {
            check = check.withTrue("no_inherit");
        }
        return Optional.of(withComment(databaseName(check, constraint.name()), constraint.comment()));
    }

    @Override
    public Optional<Call> exclusion(Constraint.Exclusion constraint) {
        boolean plain = constraint.include().isEmpty()
                && constraint.parameters().isEmpty()
                && constraint.comment().isEmpty()
                && !models.isShared(constraint.name())
                && constraint.elements().stream().allMatch(this::isPlain);
        Optional<PyExpression> condition =
                constraint.predicate().flatMap(predicate -> Conditions.read(table, predicate, models.words(table)));
        if (plain && condition.isPresent() == constraint.predicate().isPresent()) {
            return Optional.of(plainExclusion(constraint, condition));
        }
        Call exclusion = named("pg.Constraint", constraint.name()).with("sql", Ddl.constraintDefinition(constraint));
        return Optional.of(withComment(databaseName(exclusion, constraint.name()), constraint.comment()));
    }

    @Override
    public Optional<Call> notNull(Constraint.NotNull constraint) {
        Call call = named("pg.NotNull", constraint.name())
                .with("column", constraint.column().text());
        if (constraint.validation() == Constraint.Validation.NOT_VALID) {
            call = call.withTrue("not_valid");
        }
        if (constraint.inheritance() == Constraint.Check.Inheritance.NO_INHERIT) {
            call = call.withTrue("no_inherit");
        }
        return Optional.of(withComment(databaseName(call, constraint.name()), constraint.comment()));
    }

    private Call plainExclusion(Constraint.Exclusion constraint, Optional<PyExpression> condition) {
        List<PyExpression> expressions = new ArrayList<>();
        for (Constraint.Exclusion.Element element : constraint.elements()) {
            Identifier column = ((IndexElement.OfColumn) element.key().key()).column();
            expressions.add(tuple(text(models.names().field(table, column)), text(element.operator())));
        }
        Call exclusion =
                call("ExclusionConstraint").with("name", constraint.name().text());
        if (!constraint.method().equals("gist")) {
            exclusion = exclusion.with("index_type", constraint.method());
        }
        exclusion = exclusion.with("expressions", list(expressions));
        exclusion = condition.isPresent() ? exclusion.with("condition", condition.get()) : exclusion;
        return deferrable(exclusion, constraint.deferral());
    }

    private boolean isPlain(Constraint.Exclusion.Element element) {
        IndexElement key = element.key();
        return key.key() instanceof IndexElement.OfColumn
                && key.collation().isEmpty()
                && key.operatorClass().isEmpty()
                && key.order() == IndexElement.Order.ASC
                && key.hasDefaultNulls()
                && !element.operator().contains("OPERATOR");
    }

    private PyExpression fields(List<Identifier> columns) {
        return texts(columns.stream()
                .map(column -> models.names().field(table, column))
                .toList());
    }

    private Call named(String function, Identifier name) {
        return call(function).with("name", models.isShared(name) ? Models.partName(table, name.text()) : name.text());
    }

    private Call databaseName(Call call, Identifier name) {
        return models.isShared(name) ? call.with("db_name", name.text()) : call;
    }

    private static Call withComment(Call call, Optional<String> comment) {
        return comment.isPresent() ? call.with("comment", comment.get()) : call;
    }

    private static Call deferrable(Call call, Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> call;
            case DEFERRABLE_IMMEDIATE -> call.with("deferrable", atom("models.Deferrable.IMMEDIATE"));
            case DEFERRABLE_DEFERRED -> call.with("deferrable", atom("models.Deferrable.DEFERRED"));
        };
    }
}
