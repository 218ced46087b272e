package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.texts;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Constraint.ForeignKey;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.core.print.SqlName;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.List;
import java.util.stream.Collectors;

/** The relation fields of a model. */
final class RelationFields {
    private final Models models;

    RelationFields(Models models) {
        this.models = models;
    }

    /** Whether the field itself can declare the whole constraint; else it stands in {@code Meta}. */
    boolean declaresConstraint(Relation relation) {
        ForeignKey key = relation.key();
        return relation.replacesColumn()
                && Relations.isManaged(relation.table())
                && key.match() == ForeignKey.Match.SIMPLE
                && key.validation() == Constraint.Validation.VALID
                && key.onDelete().columns().isEmpty()
                && key.comment().isEmpty()
                && !models.isShared(key.name());
    }

    /** A relation in place of its column, without what every field has. */
    Call inPlace(Relation relation, Column column) {
        ForeignKey key = relation.key();
        Table referenced = models.relations().referenced(relation);
        String function = relation.form() == Relation.Form.ONE_TO_ONE ? "pg.OneToOneField" : "pg.ForeignKey";
        Call field = call(function, text(target(relation))).with("on_delete", onDelete(relation));
        Identifier referencedColumn = key.referencedColumns().get(0);
        // Django leaves the field's name out where it is the model's key, which a unique column may stand in for.
        if (!KeyColumns.of(referenced).equals(List.of(referencedColumn))) {
            field = field.with("to_field", models.names().field(referenced, referencedColumn));
        }
        if (!sameType(column, referenced, referencedColumn)) {
            field = field.with("db_type", ColumnFields.typeSql(column));
        }
        return named(field, relation);
    }

    /** What declares the constraint, to stand behind what every field has. */
    Call constrained(Call field, Relation relation) {
        if (!declaresConstraint(relation)) {
            return field;
        }
        ForeignKey key = relation.key();
        Call declared = field.with("constraint", key.name().text());
        return actions(declared, "db_on_delete", "db_on_update", key);
    }

    /** A relation beside its columns. */
    Call severalColumns(Relation relation) {
        Table referenced = models.relations().referenced(relation);
        Call field = call("pg.ForeignObject", text(target(relation)))
                .with("on_delete", onDelete(relation))
                .with("from_fields", attributes(relation.table(), relation.key().columns()))
                .with("to_fields", attributes(referenced, relation.key().referencedColumns()));
        boolean nullable = relation.key().columns().stream()
                .anyMatch(name -> relation.table()
                        .column(name)
                        .filter(column -> !column.isNotNull())
                        .isPresent());
        return named(nullable ? field.withTrue("null").withTrue("blank") : field, relation);
    }

    /** The constraint, for {@code Meta} and for migrations. */
    Call constraint(Relation relation) {
        ForeignKey key = relation.key();
        Table referenced = models.relations().referenced(relation);
        boolean shared = models.isShared(key.name());
        String name = shared
                ? Models.partName(relation.table(), key.name().text())
                : key.name().text();
        boolean inField = declaresConstraint(relation);
        PyExpression fields = inField
                ? texts(List.of(models.names().relation(relation)))
                : attributes(relation.table(), key.columns());
        Call constraint = call("pg.ForeignKeyConstraint")
                .with("name", name)
                .with("fields", fields)
                .with("to", models.label(key.referenced()));
        if (!inField || toOther(referenced, key)) {
            constraint = constraint.with("to_fields", attributes(referenced, key.referencedColumns()));
        }
        constraint = actions(constraint, "on_delete", "on_update", key);
        constraint = shared ? constraint.with("db_name", key.name().text()) : constraint;
        return rest(constraint, key);
    }

    private static boolean toOther(Table referenced, ForeignKey key) {
        return !KeyColumns.of(referenced).equals(key.referencedColumns());
    }

    private static Call rest(Call constraint, ForeignKey key) {
        Call with = constraint;
        if (!key.onDelete().columns().isEmpty()) {
            with = with.with(
                    "columns_set",
                    key.onDelete().columns().stream().map(Identifier::sql).collect(Collectors.joining(", ")));
        }
        if (key.match() == ForeignKey.Match.FULL) {
            with = with.with("match", "FULL");
        }
        if (key.validation() == Constraint.Validation.NOT_VALID) {
            with = with.withTrue("not_valid");
        }
        if (key.validation() == Constraint.Validation.NOT_ENFORCED) {
            with = with.withTrue("not_enforced");
        }
        if (key.isTemporal()) {
            with = with.withTrue("period");
        }
        return key.comment().isPresent() ? with.with("comment", key.comment().get()) : with;
    }

    private static Call actions(Call call, String onDelete, String onUpdate, ForeignKey key) {
        Call with = call;
        if (key.onDelete().rule() != ForeignKey.Action.Rule.NO_ACTION) {
            with = with.with(onDelete, key.onDelete().rule().sql());
        }
        if (key.onUpdate().rule() != ForeignKey.Action.Rule.NO_ACTION) {
            with = with.with(onUpdate, key.onUpdate().rule().sql());
        }
        return switch (key.deferral()) {
            case NOT_DEFERRABLE -> with;
            case DEFERRABLE_IMMEDIATE -> with.with("deferrable", "IMMEDIATE");
            case DEFERRABLE_DEFERRED -> with.with("deferrable", "DEFERRED");
        };
    }

    private Call named(Call field, Relation relation) {
        return ReverseNames.relatedName(relation, models.names())
                .map(name -> field.with("related_name", name))
                .orElse(field);
    }

    private String target(Relation relation) {
        // A migration names the model; Django compares the two spellings as text.
        boolean self = models.place() == Place.MODEL
                && relation.key().referenced().equals(relation.table().name());
        return self ? "self" : models.label(relation.key().referenced());
    }

    private PyExpression attributes(Table table, List<Identifier> columns) {
        return texts(columns.stream()
                .map(column -> models.names().attribute(table, column))
                .toList());
    }

    /** What Django does before the database is asked; where it has no such rule, the database answers. */
    private static PyExpression onDelete(Relation relation) {
        return atom(
                switch (relation.key().onDelete().rule()) {
                    case CASCADE -> "models.CASCADE";
                    // Django refuses a rule that would break a NOT NULL; the database refuses the deletion.
                    case SET_NULL -> isNullable(relation) ? "models.SET_NULL" : "models.DO_NOTHING";
                    case RESTRICT -> "models.RESTRICT";
                    case NO_ACTION, SET_DEFAULT -> "models.DO_NOTHING";
                });
    }

    private static boolean isNullable(Relation relation) {
        return relation.key().columns().stream()
                .flatMap(name -> relation.table().column(name).stream())
                .noneMatch(Column::isNotNull);
    }

    private static boolean sameType(Column column, Table referenced, Identifier name) {
        return referenced
                .column(name)
                .filter(other -> SqlName.of(other.type()).equals(SqlName.of(column.type()))
                        && other.collation().equals(column.collation()))
                .isPresent();
    }

    static boolean isDeferrable(Deferral deferral) {
        return deferral != Deferral.NOT_DEFERRABLE;
    }
}
