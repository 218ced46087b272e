package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;

import dev.lockstep.emitters.django.MigrationState.ModelText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The steps that delete models whose tables are gone: referencing ones before those they reference. */
final class DeletedModels {
    private DeletedModels() {}

    static List<MigrationStep> of(SortedMap<String, ModelText> before, List<ModelView> now) {
        SortedMap<String, ModelText> gone = new TreeMap<>(before);
        now.forEach(view -> gone.remove(view.className()));
        List<MigrationStep> steps = new ArrayList<>();
        while (!gone.isEmpty()) {
            String next = gone.keySet().stream()
                    .filter(name -> !isReferenced(name, gone))
                    .findFirst()
                    .orElse("");
            if (next.isEmpty()) {
                next = gone.firstKey();
                steps.addAll(untied(next, gone));
            }
            gone.remove(next);
            steps.add(new MigrationStep(
                    call("migrations.DeleteModel").with("name", next), "delete_" + CreateModels.lower(next)));
        }
        return steps;
    }

    private static boolean isReferenced(String name, SortedMap<String, ModelText> gone) {
        return gone.entrySet().stream()
                .filter(model -> !model.getKey().equals(name))
                .flatMap(model -> model.getValue().fields().stream())
                .anyMatch(field -> field.target().endsWith("." + name));
    }

    /** In a circle the relations to the first model go before it. */
    private static List<MigrationStep> untied(String name, SortedMap<String, ModelText> gone) {
        List<MigrationStep> steps = new ArrayList<>();
        gone.forEach((model, text) -> text.fields().stream()
                .filter(field -> !model.equals(name) && field.target().endsWith("." + name))
                .forEach(field -> steps.add(ModelChange.removeField(model, field))));
        return steps;
    }
}
