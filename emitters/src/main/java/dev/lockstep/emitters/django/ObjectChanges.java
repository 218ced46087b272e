package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.print.SqlName;
import dev.lockstep.emitters.django.MigrationState.ObjectText;
import dev.lockstep.emitters.python.PyExpression.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changes among the objects that no model describes.
 *
 * @param created in the order of their creation
 * @param altered tables that may hold rows, in the same order
 * @param dropped in the opposite order
 */
record ObjectChanges(List<MigrationStep> created, List<MigrationStep> altered, List<MigrationStep> dropped) {
    ObjectChanges {
        created = List.copyOf(created);
        altered = List.copyOf(altered);
        dropped = List.copyOf(dropped);
    }

    static ObjectChanges of(List<ObjectText> before, List<SchemaObject> now) {
        List<MigrationStep> created = new ArrayList<>();
        List<MigrationStep> altered = new ArrayList<>();
        for (SchemaObject object : now) {
            Optional<ObjectText> known = find(before, object);
            if (known.isEmpty()) {
                created.add(new MigrationStep(
                        object.operation(), fragment(object.path().display())));
            } else if (object.table().isPresent()) {
                altered(known.get(), object).ifPresent(altered::add);
            } else if (!known.get().create().equals(object.create())) {
                created.addAll(changed(known.get(), object));
            }
        }
        List<MigrationStep> dropped = new ArrayList<>();
        for (ObjectText object : before) {
            boolean stays =
                    now.stream().anyMatch(other -> other.path().toString().equals(object.object()));
            if (!stays && !object.drop().isEmpty()) {
                dropped.add(new MigrationStep(
                        SchemaObject.sql(object.drop(), object.create()), "drop_" + fragment(object.object())));
            }
        }
        Collections.reverse(dropped);
        return new ObjectChanges(created, altered, dropped);
    }

    private static Optional<ObjectText> find(List<ObjectText> before, SchemaObject object) {
        return before.stream()
                .filter(other -> other.object().equals(object.path().toString()))
                .findFirst();
    }

    /** Nothing where the statements of a parent do it all. */
    private static Optional<MigrationStep> altered(ObjectText before, SchemaObject object) {
        CarriedTable now = object.table().orElseThrow();
        @Nullable CarriedTable was = before.table();
        if (was == null) {
            if (!before.create().equals(object.create())) {
                throw CarriedRows.refusal(object);
            }
            return Optional.empty();
        }
        List<String> statements = now.changesFrom(was).orElseThrow(() -> CarriedRows.refusal(object));
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        List<String> reverse = was.changesFrom(now).orElse(List.of());
        return Optional.of(new MigrationStep(
                SchemaObject.sql(statements, reverse), fragment(object.path().display())));
    }

    private static List<MigrationStep> changed(ObjectText before, SchemaObject now) {
        String fragment = fragment(now.path().display());
        if (now.isEnum() && isLonger(before.labels(), now.labels())) {
            return newLabels(before.labels(), now, fragment);
        }
        List<String> statements = new ArrayList<>(before.drop());
        statements.addAll(now.create());
        List<String> reverse = new ArrayList<>(now.drop());
        reverse.addAll(before.create());
        return List.of(
                new MigrationStep(SchemaObject.sql(statements, now.drop().isEmpty() ? List.of() : reverse), fragment));
    }

    /** Whether labels were only added, wherever they stand. */
    private static boolean isLonger(List<String> before, List<String> now) {
        List<String> kept = new ArrayList<>(now);
        kept.retainAll(before);
        return kept.equals(before) && now.size() > before.size();
    }

    private static List<MigrationStep> newLabels(List<String> before, SchemaObject now, String fragment) {
        List<MigrationStep> steps = new ArrayList<>();
        List<String> names = now.path().names();
        String name = SqlName.of(QualifiedName.of(names.get(0), names.get(1)));
        for (int i = 0; i < now.labels().size(); i++) {
            String label = now.labels().get(i);
            if (!before.contains(label)) {
                Call add = call("pg.AddEnumValue", text(name), text(label));
                Optional<String> next = now.labels().subList(i + 1, now.labels().size()).stream()
                        .filter(before::contains)
                        .findFirst();
                Call step = next.isPresent() ? add.with("before", next.get()) : add;
                steps.add(new MigrationStep(step, fragment + "_" + fragment(label)));
            }
        }
        return steps;
    }

    static String fragment(String name) {
        return name.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
