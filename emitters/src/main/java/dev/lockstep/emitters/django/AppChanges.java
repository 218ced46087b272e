package dev.lockstep.emitters.django;

import dev.lockstep.emitters.django.MigrationState.ModelText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What changes in an app, as the steps of up to three migrations.
 *
 * @param steps what can be done at once
 * @param late what waits for new tables of other apps
 * @param deleted what goes when nothing refers to it any more
 * @param waiting the labels of the models that {@code late} waits for
 */
record AppChanges(
        List<MigrationStep> steps, List<MigrationStep> late, List<MigrationStep> deleted, Set<String> waiting) {
    AppChanges {
        steps = List.copyOf(steps);
        late = List.copyOf(late);
        deleted = List.copyOf(deleted);
    }

    static AppChanges of(
            SortedMap<String, ModelText> before, List<ModelView> now, Set<String> waiting, StateTexts texts) {
        List<ModelView> created = now.stream()
                .filter(view -> !before.containsKey(view.className()))
                .toList();
        CreateModels creation = CreateModels.of(created, waiting, texts);
        List<ModelChange> changes = now.stream()
                .flatMap(view ->
                        Stream.ofNullable(before.get(view.className())).map(text -> ModelChange.of(text, view, texts)))
                .toList();
        List<MigrationStep> steps = new ArrayList<>();
        changes.forEach(change -> steps.addAll(change.removedParts()));
        changes.forEach(change -> steps.addAll(change.removedFields()));
        changes.forEach(change -> steps.addAll(change.altered()));
        steps.addAll(creation.create());
        changes.forEach(change -> steps.addAll(change.fields()));
        changes.forEach(change -> steps.addAll(change.options()));
        changes.forEach(change -> steps.addAll(change.addedParts()));
        changes.forEach(change -> steps.addAll(change.addedKeys()));
        List<MigrationStep> deleted = DeletedModels.of(before, now);
        return new AppChanges(steps, creation.late(), deleted, waiting);
    }
}
