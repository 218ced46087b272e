package dev.lockstep.emitters.django;

import dev.lockstep.core.build.Renames;
import dev.lockstep.core.model.FormerNames;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.emitters.EmissionException;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.PresentFiles;
import dev.lockstep.emitters.django.MigrationState.ModelText;
import dev.lockstep.emitters.django.MigrationState.ObjectText;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes the migrations that lead from what is on disk to the models of today, and the state they add up to. */
final class Migrations {
    private final StrictTemplates templates;
    private final Models now;
    private final FormerNames former;
    private final Renames renames;
    private final Models models;
    private final StateTexts texts;
    private final MigrationState before;
    private final PresentMigrations present;
    private final Map<String, List<ModelView>> views = new LinkedHashMap<>();
    private final Map<String, String> last = new TreeMap<>();
    private final List<EmittedFile> files = new ArrayList<>();

    private Migrations(StrictTemplates templates, Models today, FormerNames former, PresentFiles files) {
        this.templates = templates;
        this.now = today.at(Place.MIGRATION);
        this.former = former;
        this.present = new PresentMigrations(files);
        this.before = state(files);
        this.renames = KnownRenames.of(before, today.schema(), former);
        this.models = FormerModels.of(now, renames, before);
        this.texts = new StateTexts(models);
        MovedTables.refuse(before, models);
        CarriedRows.refuse(before, models);
        ModelViews writer = new ModelViews(models);
        for (String label : models.routing().labels()) {
            views.put(
                    label,
                    models.routing().tables(label, models.schema()).stream()
                            .filter(Relations::hasModel)
                            .map(writer::of)
                            .toList());
            present.last(label).ifPresent(name -> last.put(label, name));
        }
        present.last(SupportPackage.LABEL).ifPresent(name -> last.put(SupportPackage.LABEL, name));
    }

    /** The new migrations, if any, and the state file. */
    static List<EmittedFile> write(StrictTemplates templates, Models models, FormerNames former, PresentFiles present) {
        Migrations writer = new Migrations(templates, models, former, present);
        writer.write();
        return writer.files;
    }

    private MigrationState state(PresentFiles files) {
        Optional<String> json = files.read(MigrationState.FILE);
        boolean migrated = now.routing().labels().stream()
                .anyMatch(label -> present.last(label).isPresent());
        Optional<MigrationState> state = json.flatMap(MigrationState::read);
        if (migrated && state.isEmpty()) {
            throw new EmissionException(List.of(new EmissionException.Problem(
                    dev.lockstep.core.model.ObjectPath.namespace(QualifiedName.PUBLIC),
                    "migration-state-missing",
                    "there are Django migrations but " + MigrationState.FILE + ", which says what they add up to, is "
                            + (json.isPresent() ? "unreadable" : "missing"),
                    "bring it back from version control, or remove the migrations to begin again")));
        }
        return migrated ? state.orElse(MigrationState.EMPTY) : MigrationState.EMPTY;
    }

    private void write() {
        SchemaObjects objects = SchemaObjects.of(now.mapped());
        List<Table> tables = now.mapped().whole().tables();
        CarriedRenames.Renamed knownBefore = CarriedRenames.of(before.before(), tables, former);
        CarriedRenames.Renamed knownAfter = CarriedRenames.of(before.after(), tables, former);
        ObjectChanges beforeTables =
                ObjectChanges.of(knownBefore.objects(), notMadeYet(notNumberedYet(objects.before())));
        ObjectChanges afterTables = ObjectChanges.of(knownAfter.objects(), notMadeYet(notNumberedYet(objects.after())));
        List<MigrationStep> first = new ArrayList<>(afterTables.dropped());
        first.addAll(beforeTables.created());
        migration(SupportPackage.LABEL, first, Map.copyOf(last));
        Map<String, String> reliable = Map.copyOf(last);
        Map<String, AppChanges> changes = changes();
        for (String app : sorted(changes)) {
            AppChanges change = Objects.requireNonNull(changes.get(app), app);
            migration(app, change.steps(), dependencies(app, change.waiting(), reliable));
        }
        changes.forEach((app, change) -> migration(app, change.late(), Map.copyOf(last)));
        changes.forEach((app, change) -> migration(app, change.deleted(), Map.copyOf(last)));
        for (Map<String, List<MigrationStep>> round : Restatements.rounds(models, now, views, renames)) {
            round.forEach((app, steps) -> migration(app, steps, Map.copyOf(last)));
        }
        List<MigrationStep> end = new ArrayList<>(knownBefore.steps());
        end.addAll(knownAfter.steps());
        end.addAll(beforeTables.altered());
        end.addAll(afterTables.altered());
        end.addAll(beforeTables.dropped());
        end.addAll(afterTables.created());
        migration(SupportPackage.LABEL, end, Map.copyOf(last));
        files.add(AppFiles.file(MigrationState.FILE, after(objects).json()));
    }

    /** Leaves out what finished a table when it was made. */
    private List<SchemaObject> notMadeYet(List<SchemaObject> objects) {
        return objects.stream()
                .filter(object -> !SchemaObjects.finishedTable(object)
                        .filter(table -> isKnown(table.toString()))
                        .isPresent())
                .toList();
    }

    /**
     * Leaves out the sequences of tables that had serial columns before: a column whose type or table changed keeps its
     * sequence, which {@code serial} would make otherwise now.
     */
    private List<SchemaObject> notNumberedYet(List<SchemaObject> objects) {
        Set<String> numbered = new TreeSet<>();
        before.apps().values().stream()
                .flatMap(models -> models.values().stream())
                .forEach(model -> {
                    if (model.fields().stream().anyMatch(field -> field.value().startsWith("serial "))) {
                        numbered.add(model.table());
                    }
                });
        Set<String> kept = new TreeSet<>();
        for (Table table : models.schema().tables()) {
            if (numbered.contains(Models.databaseTable(table))) {
                QualifiedName name = renames.after(table.name());
                kept.addAll(SchemaObjects.sequencePaths(now.schema().table(name).orElse(table)));
            }
        }
        return objects.stream()
                .filter(object -> !kept.contains(object.path().toString())
                        || isKnown(object.path().toString()))
                .toList();
    }

    private boolean isKnown(String object) {
        return Stream.concat(before.before().stream(), before.after().stream())
                .anyMatch(text -> text.object().equals(object));
    }

    private Map<String, AppChanges> changes() {
        Map<String, Set<String>> references = new TreeMap<>();
        views.forEach((app, all) -> references.put(app, newReferences(app)));
        AppOrder order = new AppOrder(List.copyOf(views.keySet()), references);
        Map<String, AppChanges> changes = new LinkedHashMap<>();
        views.forEach((app, all) -> {
            Set<String> waiting = new TreeSet<>();
            views.keySet().stream()
                    .filter(other -> order.waits(app, other))
                    .forEach(other -> waiting.addAll(newLabels(other)));
            changes.put(app, AppChanges.of(before.models(app), all, waiting, texts));
        });
        return changes;
    }

    /** The apps whose tables of this run an app references. */
    private Set<String> newReferences(String app) {
        Set<String> apps = new TreeSet<>();
        for (ModelView view : views.getOrDefault(app, List.of())) {
            for (Relation relation : models.relations().of(view.table())) {
                String other = models.routing().app(relation.key().referenced());
                if (!other.equals(app)
                        && newLabels(other).contains(models.label(relation.key().referenced()))) {
                    apps.add(other);
                }
            }
        }
        return apps;
    }

    private Set<String> newLabels(String app) {
        Set<String> labels = new TreeSet<>();
        views.getOrDefault(app, List.of()).stream()
                .map(ModelView::className)
                .filter(name -> !before.models(app).containsKey(name))
                .forEach(name -> labels.add(app + "." + name));
        return labels;
    }

    /** The apps so that each comes behind those whose new tables it references and need not wait for. */
    private List<String> sorted(Map<String, AppChanges> changes) {
        Map<String, Set<String>> references = new TreeMap<>();
        changes.keySet().forEach(app -> references.put(app, newReferences(app)));
        AppOrder order = new AppOrder(List.copyOf(changes.keySet()), references);
        List<String> sorted = new ArrayList<>();
        List<String> open = new ArrayList<>(changes.keySet());
        while (!open.isEmpty()) {
            String next = open.stream()
                    .filter(app -> references.getOrDefault(app, Set.of()).stream()
                            .allMatch(other -> sorted.contains(other) || order.waits(app, other)))
                    .findFirst()
                    .orElse(open.get(0));
            sorted.add(next);
            open.remove(next);
        }
        return sorted;
    }

    /** Its own last one, that of the schema's objects, and those of the apps it references. */
    private Map<String, String> dependencies(String app, Set<String> waiting, Map<String, String> reliable) {
        Map<String, String> dependencies = new TreeMap<>();
        put(dependencies, app, last);
        put(dependencies, SupportPackage.LABEL, reliable);
        for (ModelView view : views.getOrDefault(app, List.of())) {
            for (Relation relation : models.relations().of(view.table())) {
                String other = models.routing().app(relation.key().referenced());
                boolean waits = waiting.contains(models.label(relation.key().referenced()));
                put(dependencies, other, waits ? Map.of() : last);
            }
        }
        return dependencies;
    }

    private static void put(Map<String, String> dependencies, String app, Map<String, String> known) {
        String name = known.get(app);
        if (name != null) {
            dependencies.put(app, name);
        }
    }

    private void migration(String app, List<MigrationStep> steps, Map<String, String> dependencies) {
        if (steps.isEmpty()) {
            return;
        }
        int number = last.containsKey(app) ? PresentMigrations.number(last.get(app)) + 1 : 1;
        String name = number == 1 ? "0001_initial" : MigrationFile.nameOf(number, steps);
        SortedMap<String, String> sorted = new TreeMap<>(dependencies);
        files.add(new MigrationFile(app, name, sorted, steps).file(templates));
        last.put(app, name);
    }

    private MigrationState after(SchemaObjects objects) {
        SortedMap<String, SortedMap<String, ModelText>> apps = new TreeMap<>();
        StateTexts today = new StateTexts(now);
        boolean renamed = !models.equals(now);
        views.forEach((app, all) -> {
            SortedMap<String, ModelText> byName = new TreeMap<>();
            all.stream()
                    .map(view -> renamed ? Restatements.today(view, now, renames) : view)
                    .forEach(view -> byName.put(view.className(), today.of(view)));
            apps.put(app, byName);
        });
        List<ObjectText> beforeTables =
                objects.before().stream().map(StateTexts::of).toList();
        List<ObjectText> afterTables =
                objects.after().stream().map(StateTexts::of).toList();
        SortedMap<String, List<String>> formerNames =
                KnownRenames.recorded(now.mapped().whole(), former);
        return new MigrationState(1, apps, beforeTables, afterTables, formerNames);
    }
}
