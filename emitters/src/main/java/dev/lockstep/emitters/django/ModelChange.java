package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;

import dev.lockstep.emitters.django.MigrationState.FieldText;
import dev.lockstep.emitters.django.MigrationState.ModelText;
import dev.lockstep.emitters.django.ModelView.Field;
import dev.lockstep.emitters.django.ModelView.Part;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changes in a model, by the places its steps have in a migration.
 *
 * @param removedParts constraints and indexes that go or come back changed
 * @param altered fields that change, before new tables reference them
 * @param fields new fields, and those that come to point at a model, which may be new
 * @param addedParts constraints and indexes but for foreign keys
 * @param addedKeys foreign keys
 */
record ModelChange(
        List<MigrationStep> removedParts,
        List<MigrationStep> removedFields,
        List<MigrationStep> altered,
        List<MigrationStep> fields,
        List<MigrationStep> options,
        List<MigrationStep> addedParts,
        List<MigrationStep> addedKeys) {

    static ModelChange of(ModelText before, ModelView now, StateTexts texts) {
        ModelChange change = new ModelChange(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        ModelText after = texts.of(now);
        String model = now.className();
        gone(before.constraints(), after.constraints())
                .forEach(name -> change.removedParts.add(remove("Constraint", model, name)));
        gone(before.indexes(), after.indexes()).forEach(name -> change.removedParts.add(remove("Index", model, name)));
        change.readFields(before, after, now);
        change.readOptions(before, after, now);
        for (Part part : now.constraints()) {
            if (!part.call().flat().equals(before.constraints().get(part.partName()))) {
                boolean isKey = part.call().function().equals("pg.ForeignKeyConstraint");
                (isKey ? change.addedKeys : change.addedParts).add(CreateModels.addConstraint(model, part));
            }
        }
        for (Part part : now.indexes()) {
            if (!part.call().flat().equals(before.indexes().get(part.partName()))) {
                change.addedParts.add(addIndex(model, part));
            }
        }
        return change;
    }

    /** The names of the parts that are not there any more, or not the same. */
    private static List<String> gone(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .filter(part -> !part.getValue().equals(after.get(part.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void readFields(ModelText before, ModelText after, ModelView now) {
        FieldChange change = new FieldChange(now);
        for (FieldText old : before.fields()) {
            if (FieldChange.match(old, after.fields()).isEmpty()) {
                removedFields.add(removeField(now.className(), old));
            }
        }
        for (int i = 0; i < after.fields().size(); i++) {
            FieldText text = after.fields().get(i);
            Field field = now.fields().get(i);
            Optional<FieldText> old = FieldChange.match(text, before.fields());
            if (old.isEmpty()) {
                fields.add(CreateModels.onField("migrations.AddField", now.className(), field));
            } else if (!old.get().equals(text)) {
                boolean points = !text.target().equals(old.get().target());
                (points ? fields : altered).addAll(change.of(old.get(), text, field));
            }
        }
    }

    private void readOptions(ModelText before, ModelText after, ModelView now) {
        String comment = "db_table_comment";
        if (!java.util.Objects.equals(
                before.options().get(comment), after.options().get(comment))) {
            PyExpression text = now.options().stream()
                    .filter(option -> option.optionName().equals(comment))
                    .map(ModelView.Option::value)
                    .findFirst()
                    .orElse(PyExpression.atom("None"));
            Call call = call("migrations.AlterModelTableComment")
                    .with("name", CreateModels.lower(now.className()))
                    .with("table_comment", text);
            options.add(new MigrationStep(call, CreateModels.lower(now.className()) + "_comment"));
        }
    }

    static MigrationStep remove(String kind, String model, String quotedName) {
        Call call = call("migrations.Remove" + kind)
                .with("model_name", CreateModels.lower(model))
                .with("name", PyExpression.atom(quotedName));
        return new MigrationStep(call, "remove_" + CreateModels.fragment(quotedName));
    }

    static MigrationStep removeField(String model, FieldText field) {
        Call call = call("migrations.RemoveField")
                .with("model_name", CreateModels.lower(model))
                .with("name", field.name());
        return new MigrationStep(call, "remove_" + CreateModels.lower(model) + "_" + field.name());
    }

    static MigrationStep addIndex(String model, Part part) {
        Call call = call("migrations.AddIndex")
                .with("model_name", CreateModels.lower(model))
                .with("index", part.call());
        return new MigrationStep(call, CreateModels.fragment(part.partName()));
    }
}
