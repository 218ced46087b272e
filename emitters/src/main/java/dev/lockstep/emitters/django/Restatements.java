package dev.lockstep.emitters.django;

import dev.lockstep.core.build.Renames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The renames of every app, in the rounds in which they can be done. */
final class Restatements {
    private Restatements() {}

    /**
     * For each round the steps of each app; no round when nothing has another name.
     *
     * <p>A field that points at another app can only be restated when that app has its new names, so several apps need a
     * round for the names and one for what mentions them.
     */
    static List<Map<String, List<MigrationStep>>> rounds(
            Models former, Models now, Map<String, List<ModelView>> views, Renames renames) {
        if (former.equals(now)) {
            return List.of();
        }
        Map<String, List<Restatement>> restatements = new LinkedHashMap<>();
        views.forEach((app, all) -> restatements.put(
                app,
                all.stream()
                        .map(view -> Restatement.of(view, today(view, now, renames), renames))
                        .toList()));
        if (restatements.size() == 1) {
            return List.of(steps(restatements, Restatements::together));
        }
        return List.of(
                steps(restatements, all -> all.stream().map(Restatement::rename)),
                steps(restatements, all -> all.stream().map(Restatement::restate)));
    }

    /** All names before all mentions; a model that is the only one with other names has one step for both. */
    private static Stream<Optional<MigrationStep>> together(List<Restatement> all) {
        List<Restatement> named = all.stream().filter(Restatement::hasNames).toList();
        if (named.size() != 1) {
            return Stream.concat(
                    all.stream().map(Restatement::rename), all.stream().map(Restatement::restate));
        }
        return Stream.concat(
                named.stream().map(Restatement::whole),
                all.stream().filter(one -> !one.hasNames()).map(Restatement::restate));
    }

    private static Map<String, List<MigrationStep>> steps(
            Map<String, List<Restatement>> restatements,
            Function<List<Restatement>, Stream<Optional<MigrationStep>>> order) {
        Map<String, List<MigrationStep>> steps = new LinkedHashMap<>();
        restatements.forEach((app, all) ->
                steps.put(app, order.apply(all).flatMap(Optional::stream).toList()));
        return steps;
    }

    /** The model of the same table under its names of today. */
    static ModelView today(ModelView former, Models now, Renames renames) {
        return new ModelViews(now)
                .of(now.schema().table(renames.after(former.table().name())).orElseThrow());
    }
}
