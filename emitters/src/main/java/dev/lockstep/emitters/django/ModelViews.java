package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.django.ModelView.Field;
import dev.lockstep.emitters.django.ModelView.Option;
import dev.lockstep.emitters.django.ModelView.Part;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes tables as models. */
final class ModelViews {
    private final Models models;

    ModelViews(Models models) {
        this.models = models;
    }

    ModelView of(Table table) {
        return new ModelView(
                table,
                models.names().className(table.name()),
                fields(table),
                options(table),
                constraints(table),
                indexes(table));
    }

    private List<Field> fields(Table table) {
        List<Field> fields = new ArrayList<>();
        List<Identifier> key = KeyColumns.of(table);
        if (key.size() > 1) {
            PyExpression[] attributes = key.stream()
                    .map(column -> text(models.names().attribute(table, column)))
                    .toArray(PyExpression[]::new);
            Call pk = call("models.CompositePrimaryKey", attributes);
            boolean migrated = models.place() == Place.MIGRATION;
            fields.add(new Field("pk", "", migrated ? pk.with("serialize", PyExpression.no()) : pk));
        }
        ColumnFields columns = new ColumnFields(models, table);
        for (Column column : table.columns()) {
            String name = models.names().field(table, column.name());
            fields.add(new Field(name, column.name().text(), columns.of(column)));
        }
        for (Relation relation : models.relations().of(table)) {
            if (relation.form() == Relation.Form.SEVERAL_COLUMNS) {
                Call call = new RelationFields(models).severalColumns(relation);
                fields.add(new Field(models.names().relation(relation), "", call));
            }
        }
        return fields;
    }

    private static List<Option> options(Table table) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("db_table", text(Models.databaseTable(table))));
        table.comment()
                .filter(comment -> !comment.contains("%") && Relations.isManaged(table))
                .ifPresent(comment -> options.add(new Option("db_table_comment", text(comment))));
        if (!Relations.isManaged(table)) {
            options.add(new Option("managed", PyExpression.no()));
        }
        return options;
    }

    private List<Part> constraints(Table table) {
        if (!Relations.isManaged(table)) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            constraint(table, constraint).map(Part::of).ifPresent(parts::add);
        }
        IndexCalls indexes = new IndexCalls(models, table);
        table.indexes().stream()
                .filter(indexes::isConstraint)
                .map(indexes::unique)
                .map(Part::of)
                .forEach(parts::add);
        TableOptions.of(table).stream().map(Part::of).forEach(parts::add);
        return parts;
    }

    Optional<Call> constraint(Table table, Constraint constraint) {
        return constraint.match(new ConstraintCalls(models, table));
    }

    /** An index as it is said, among the constraints or among the indexes. */
    Call index(Table table, Index index) {
        IndexCalls indexes = new IndexCalls(models, table);
        return indexes.isConstraint(index) ? indexes.unique(index) : indexes.plain(index);
    }

    private List<Part> indexes(Table table) {
        IndexCalls indexes = new IndexCalls(models, table);
        return !Relations.isManaged(table)
                ? List.of()
                : table.indexes().stream()
                        .filter(index -> !indexes.isConstraint(index))
                        .map(indexes::plain)
                        .map(Part::of)
                        .toList();
    }
}
