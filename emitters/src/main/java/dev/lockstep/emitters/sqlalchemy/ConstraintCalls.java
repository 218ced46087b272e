package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.texts;
import static dev.lockstep.emitters.python.PyExpression.tuple;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.IndexElement;
import dev.lockstep.core.model.StorageParameter;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.Clause;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.List;
import java.util.Optional;

/** What {@code __table_args__} says of a constraint. */
final class ConstraintCalls implements Constraint.Cases<Call> {
    private static final String SQL = "SqlConstraint";
    private final Models models;
    private final Table table;

    ConstraintCalls(Models models, Table table) {
        this.models = models;
        this.table = table;
    }

    /** {@code ForeignKey}, to stand with its column. */
    Call reference(ForeignKey key) {
        Call call =
                call("sa.ForeignKey", text(target(key, key.referencedColumns().get(0))));
        return clauses(named(call, key), key);
    }

    @Override
    public Call primaryKey(Constraint.PrimaryKey constraint) {
        if (constraint.isTemporal() || !constraint.parameters().isEmpty()) {
            return raw(constraint);
        }
        Call call = columns(call("sa.PrimaryKeyConstraint"), constraint.columns());
        call = models.keyNames().primaryKey(table, constraint.name()) ? call : name(call, constraint);
        call = deferrable(call, constraint.deferral());
        return comment(include(call, constraint.include()), constraint);
    }

    @Override
    public Call unique(Constraint.Unique constraint) {
        // CREATE TABLE would make one key of two equal ones.
        if (constraint.isTemporal() || !constraint.parameters().isEmpty() || mayComeLater(table, constraint)) {
            return raw(constraint);
        }
        Call call = columns(call("sa.UniqueConstraint"), constraint.columns());
        boolean implied = models.keyNames().unique(table, constraint.columns(), constraint.name());
        call = deferrable(implied ? call : name(call, constraint), constraint.deferral());
        call = include(call, constraint.include());
        return comment(
                constraint.nulls() == Constraint.NullsDistinct.NOT_DISTINCT
                        ? call.withTrue("postgresql_nulls_not_distinct")
                        : call,
                constraint);
    }

    @Override
    public Call foreignKey(ForeignKey key) {
        if (!models.relations().isSayable(key)) {
            return raw(key);
        }
        List<PyExpression> targets = key.referencedColumns().stream()
                .map(column -> text(target(key, column)))
                .toList();
        Call call = call("sa.ForeignKeyConstraint", columns(key.columns()), PyExpression.list(targets));
        return clauses(named(call, key), key);
    }

    @Override
    public Call check(Constraint.Check constraint) {
        boolean plain = constraint.inheritance() == Constraint.Check.Inheritance.INHERIT
                && constraint.validation() == Constraint.Validation.VALID;
        if (plain) {
            Call check = call(
                    "sa.CheckConstraint",
                    Defaults.bareSql(constraint.expression().text()));
            return comment(name(check, constraint), constraint);
        }
        return raw(constraint);
    }

    @Override
    public Call exclusion(Constraint.Exclusion constraint) {
        boolean plain =
                constraint.include().isEmpty() && constraint.parameters().isEmpty();
        if (!plain) {
            return raw(constraint);
        }
        Call call = call("pg.ExcludeConstraint");
        for (Constraint.Exclusion.Element element : constraint.elements()) {
            call = call.plus(tuple(element(element.key()), text(element.operator())));
        }
        call = name(call, constraint).with("using", constraint.method());
        call = constraint.predicate().isPresent()
                ? call.with("where", Defaults.sql(constraint.predicate().get().text()))
                : call;
        return comment(deferrable(call, constraint.deferral()), constraint);
    }

    @Override
    public Call notNull(Constraint.NotNull constraint) {
        throw new IllegalArgumentException("the column says " + constraint);
    }

    private static PyExpression element(IndexElement element) {
        boolean plain = element.key() instanceof IndexElement.OfColumn of
                && IndexElement.ofColumn(of.column()).equals(element);
        return plain
                ? text(((IndexElement.OfColumn) element.key()).column().text())
                : Defaults.sql(Clause.element(element));
    }

    /** A constraint that SQLAlchemy has no word for; added behind the table where CREATE TABLE cannot say it. */
    private Call raw(Constraint constraint) {
        Call call = call(SQL, text(Ddl.constraintDefinition(constraint)));
        call = call.with("name", constraint.name().text());
        return comment(mayComeLater(table, constraint) ? call.withTrue("later") : call, constraint);
    }

    /**
     * Whether the constraint is or may be added behind its table, as keys are that close a circle. SQLAlchemy (2.1.1)
     * comments on it before.
     */
    static boolean mayComeLater(Table table, Constraint constraint) {
        return constraint instanceof Constraint.NotNull
                || Ddl.laterConstraints(table).contains(constraint);
    }

    /** Whether SQLAlchemy has no word for the constraint. */
    boolean isSql(Constraint constraint) {
        return !(constraint instanceof Constraint.NotNull)
                && constraint.match(this).function().equals(SQL);
    }

    private Call named(Call call, ForeignKey key) {
        return models.keyNames().foreignKey(table, key.columns(), key.name()) ? call : name(call, key);
    }

    private Call clauses(Call start, ForeignKey key) {
        Call call = action(start, "ondelete", key.onDelete());
        call = action(call, "onupdate", key.onUpdate());
        call = deferrable(call, key.deferral());
        call = key.match() == ForeignKey.Match.FULL ? call.with("match", "FULL") : call;
        if (key.validation() == Constraint.Validation.NOT_VALID) {
            // Postgres takes NOT VALID for a table that is being created, but has nothing to leave unchecked there.
            call = call.withTrue("use_alter").withTrue("postgresql_not_valid");
        }
        return comment(call, key);
    }

    private static Call action(Call call, String keyword, ForeignKey.Action action) {
        if (action.equals(ForeignKey.Action.NO_ACTION)) {
            return call;
        }
        List<String> columns = action.columns().stream().map(Identifier::sql).toList();
        String listed = columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
        return call.with(keyword, action.rule().sql() + listed);
    }

    private static String target(ForeignKey key, Identifier column) {
        QualifiedName referenced = key.referenced();
        String namespace = referenced.namespace().equals(QualifiedName.PUBLIC) ? "" : referenced.namespace() + ".";
        return namespace + referenced.name().text() + "." + column.text();
    }

    private Call name(Call call, Constraint constraint) {
        String name = constraint.name().text();
        // The convention of a base class of the user's would be applied to a name that is no conv.
        return models.keyNames() == KeyNames.WRITTEN
                ? call.with("name", call("sa.schema.conv", text(name)))
                : call.with("name", name);
    }

    private static Call columns(Call start, List<Identifier> columns) {
        Call call = start;
        for (Identifier column : columns) {
            call = call.plus(text(column.text()));
        }
        return call;
    }

    private static PyExpression columns(List<Identifier> columns) {
        return texts(columns.stream().map(Identifier::text).toList());
    }

    private static Call include(Call call, List<Identifier> include) {
        return include.isEmpty() ? call : call.with("postgresql_include", columns(include));
    }

    private static Call deferrable(Call call, Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> call;
            case DEFERRABLE_IMMEDIATE -> call.withTrue("deferrable");
            case DEFERRABLE_DEFERRED -> call.withTrue("deferrable").with("initially", "DEFERRED");
        };
    }

    private Call comment(Call call, Constraint constraint) {
        Optional<String> comment = mayComeLater(table, constraint) ? Optional.empty() : constraint.comment();
        return comment.isPresent() ? call.with("comment", comment.get()) : call;
    }

    /** Storage parameters as a dictionary. */
    static PyExpression parameters(List<StorageParameter> parameters) {
        return new PyExpression.Group(
                PyExpression.Brackets.DICT,
                PyExpression.Spread.IF_NEEDED,
                parameters.stream().map(parameter -> text(parameter.name())).toList(),
                parameters.stream().map(parameter -> text(parameter.value())).toList());
    }
}
