package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.lines;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.tuple;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Brackets;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyExpression.Group;
import dev.lockstep.emitters.python.PyExpression.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The operation that creates the tables of an app, and what of it has to wait for the tables of another.
 *
 * @param create empty when there is no table
 * @param late what a second migration adds once the other apps' tables exist
 */
record CreateModels(List<MigrationStep> create, List<MigrationStep> late) {
    private static final Set<String> KEPT =
            Set.of("primary_key", "serialize", "null", "blank", "db_default", "db_comment");

    /** @param waiting the labels of models that do not exist yet when the first migration runs */
    static CreateModels of(List<ModelView> views, Set<String> waiting, StateTexts texts) {
        List<Call> creates = new ArrayList<>();
        List<MigrationStep> late = new ArrayList<>();
        List<MigrationStep> constraints = new ArrayList<>();
        for (ModelView view : views) {
            Set<String> names = texts.fieldsTo(view, waiting);
            creates.add(create(view, names, texts.constraintsTo(view, waiting)));
            view.fields().stream()
                    .filter(field -> names.contains(field.fieldName()))
                    .forEach(field -> late.add(lateField(view, field)));
            view.constraints().stream()
                    .filter(part -> texts.constraintsTo(view, waiting).contains(part.partName()))
                    .forEach(part -> constraints.add(addConstraint(view.className(), part)));
        }
        late.addAll(constraints);
        List<MigrationStep> create = creates.isEmpty()
                ? List.of()
                : List.of(new MigrationStep(
                        call("pg.CreateTables").with("operations", lines(creates)),
                        creates.size() == 1 ? views.get(0).className().toLowerCase(java.util.Locale.ROOT) : "tables"));
        return new CreateModels(create, late);
    }

    private static Call create(ModelView view, Set<String> lateFields, Set<String> lateConstraints) {
        List<PyExpression> fields = new ArrayList<>();
        for (ModelView.Field field : view.fields()) {
            boolean isLate = lateFields.contains(field.fieldName());
            if (!isLate || !field.column().isEmpty()) {
                fields.add(tuple(text(field.fieldName()), isLate ? placeholder(view, field) : field.call()));
            }
        }
        return call("migrations.CreateModel")
                .with("name", view.className())
                .with("fields", lines(fields))
                .with("options", options(view, lateConstraints));
    }

    private static PyExpression options(ModelView view, Set<String> lateConstraints) {
        List<PyExpression> keys = new ArrayList<>();
        List<PyExpression> values = new ArrayList<>();
        view.options().forEach(option -> {
            keys.add(text(option.optionName()));
            values.add(option.value());
        });
        List<Call> constraints = view.constraints().stream()
                .filter(part -> !lateConstraints.contains(part.partName()))
                .map(ModelView.Part::call)
                .toList();
        if (!constraints.isEmpty()) {
            keys.add(text("constraints"));
            values.add(lines(constraints));
        }
        if (!view.indexes().isEmpty()) {
            keys.add(text("indexes"));
            values.add(lines(view.indexes().stream().map(ModelView.Part::call).toList()));
        }
        return new Group(Brackets.DICT, Spread.ALWAYS, keys, values);
    }

    /** The same column without the relation, so that it has its place in the table. */
    private static Call placeholder(ModelView view, ModelView.Field field) {
        Column column = view.table().column(new Identifier(field.column())).orElseThrow();
        Call call = call("pg.ColumnField").with("db_type", ColumnFields.typeSql(column));
        for (PyExpression.Argument argument : field.call().arguments()) {
            String keyword = argument.keyword().orElse("");
            call = KEPT.contains(keyword) ? call.with(keyword, argument.value()) : call;
        }
        return call.with("db_column", field.column());
    }

    private static MigrationStep lateField(ModelView view, ModelView.Field field) {
        String operation = field.column().isEmpty() ? "migrations.AddField" : "migrations.AlterField";
        return onField(operation, view.className(), field);
    }

    static MigrationStep onField(String operation, String model, ModelView.Field field) {
        Call call = call(operation)
                .with("model_name", lower(model))
                .with("name", field.fieldName())
                .with("field", field.call());
        return new MigrationStep(call, lower(model) + "_" + field.fieldName());
    }

    static MigrationStep addConstraint(String model, ModelView.Part part) {
        Call call = call("migrations.AddConstraint")
                .with("model_name", lower(model))
                .with("constraint", part.call());
        return new MigrationStep(call, lower(model) + "_" + fragment(part.partName()));
    }

    static String fragment(String quotedName) {
        return quotedName.replaceAll("[^A-Za-z0-9_]+", "").toLowerCase(java.util.Locale.ROOT);
    }

    static String lower(String model) {
        return model.toLowerCase(java.util.Locale.ROOT);
    }
}
