package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.lines;

import dev.lockstep.core.build.Renames;
import dev.lockstep.emitters.django.ModelView.Field;
import dev.lockstep.emitters.django.ModelView.Part;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one model gets other names: the database renames its table and columns and keeps the rows, constraints and
 * indexes, and the state is told what they are called now.
 *
 * @param before the model under the names the migrations know
 * @param after the same model under its names of today
 * @param renames those of its table and columns
 * @param names the operations on the state that rename
 * @param mentions the operations on the state that say anew what mentions a former name
 */
record Restatement(
        ModelView before, ModelView after, Renames renames, List<PyExpression> names, List<PyExpression> mentions) {
    static Restatement of(ModelView before, ModelView after, Renames all) {
        Renames own = all.of(after.table().name());
        return new Restatement(before, after, own, names(before, after), mentions(before, after));
    }

    boolean hasNames() {
        return !renames.isEmpty() || !names.isEmpty();
    }

    /** Renames table, columns and class; what refers to the class follows in every app. */
    Optional<MigrationStep> rename() {
        return step(renames.statements(), names);
    }

    /** Says in the state what mentions a former name. */
    Optional<MigrationStep> restate() {
        return step(List.of(), mentions);
    }

    /** Both in one step. */
    Optional<MigrationStep> whole() {
        return step(
                renames.statements(),
                Stream.concat(names.stream(), mentions.stream()).toList());
    }

    private static List<PyExpression> names(ModelView before, ModelView after) {
        List<PyExpression> state = new ArrayList<>();
        if (!before.className().equals(after.className())) {
            state.add(call("migrations.RenameModel")
                    .with("old_name", before.className())
                    .with("new_name", after.className()));
        }
        String table = Models.databaseTable(after.table());
        if (!Models.databaseTable(before.table()).equals(table)) {
            state.add(call("migrations.AlterModelTable")
                    .with("name", CreateModels.lower(after.className()))
                    .with("table", table));
        }
        for (int i = 0; i < before.fields().size(); i++) {
            String name = before.fields().get(i).fieldName();
            String renamed = after.fields().get(i).fieldName();
            if (!name.equals(renamed)) {
                state.add(call("migrations.RenameField")
                        .with("model_name", CreateModels.lower(after.className()))
                        .with("old_name", name)
                        .with("new_name", renamed));
            }
        }
        return state;
    }

    private static List<PyExpression> mentions(ModelView before, ModelView after) {
        String model = after.className();
        List<PyExpression> removed = new ArrayList<>();
        List<PyExpression> changed = new ArrayList<>();
        List<PyExpression> added = new ArrayList<>();
        for (int i = 0; i < before.fields().size(); i++) {
            Field field = after.fields().get(i);
            if (!before.fields().get(i).call().flat().equals(field.call().flat())) {
                changed.add(CreateModels.onField("migrations.AlterField", model, field)
                        .operation());
            }
        }
        for (Part part : missing(before.constraints(), after.constraints())) {
            removed.add(ModelChange.remove("Constraint", model, part.partName()).operation());
        }
        for (Part part : missing(before.indexes(), after.indexes())) {
            removed.add(ModelChange.remove("Index", model, part.partName()).operation());
        }
        missing(after.constraints(), before.constraints())
                .forEach(part ->
                        added.add(CreateModels.addConstraint(model, part).operation()));
        missing(after.indexes(), before.indexes())
                .forEach(part -> added.add(ModelChange.addIndex(model, part).operation()));
        removed.addAll(changed);
        removed.addAll(added);
        return removed;
    }

    /** The parts that the others do not hold, or hold in other words. */
    private static List<Part> missing(List<Part> parts, List<Part> others) {
        return parts.stream()
                .filter(part -> others.stream()
                        .noneMatch(other -> other.partName().equals(part.partName())
                                && other.call().flat().equals(part.call().flat())))
                .toList();
    }

    private Optional<MigrationStep> step(List<String> sql, List<PyExpression> state) {
        if (sql.isEmpty() && state.isEmpty()) {
            return Optional.empty();
        }
        Call both = call("migrations.SeparateDatabaseAndState");
        if (!sql.isEmpty()) {
            both = both.with("database_operations", lines(List.of(SchemaObject.sql(sql, renames.reverse()))));
        }
        if (!state.isEmpty()) {
            both = both.with("state_operations", lines(state));
        }
        return Optional.of(new MigrationStep(both, sql.isEmpty() ? CreateModels.lower(after.className()) : fragment()));
    }

    private String fragment() {
        String model = CreateModels.lower(after.className());
        return renames.columns().isEmpty()
                ? "rename_" + CreateModels.lower(before.className()) + "_" + model
                : "rename_"
                        + CreateModels.fragment(
                                renames.columns().get(0).before().text()) + "_" + model + "_"
                        + CreateModels.fragment(renames.columns().get(0).after().text());
    }
}
