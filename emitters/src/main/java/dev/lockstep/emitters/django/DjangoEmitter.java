package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.lines;

import dev.lockstep.core.model.FormerNames;
import dev.lockstep.core.model.Schema;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.Emitter;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.PresentFiles;
import dev.lockstep.emitters.Target;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.python.PyUse;
import dev.lockstep.emitters.sql.Mapped;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes Django 5.2 apps: models, migrations and the support package. */
public final class DjangoEmitter implements Emitter {
    private static final StrictTemplates TEMPLATES = StrictTemplates.in("dev/lockstep/emitters/django/");

    private final DjangoConfig config;
    private final FormerNames former;

    /** @param former what the schema's tables and columns were called before, so that migrations rename them */
    public DjangoEmitter(DjangoConfig config, FormerNames former) {
        this.config = config;
        this.former = former;
    }

    record ObjectsView(List<String> importLines, String beforeLines, String afterLines) {}

    @Override
    public Target target() {
        return Target.DJANGO;
    }

    @Override
    public Emission emit(Schema whole, NameBook recorded, PresentFiles present) {
        Mapped mapped = Mapped.of(whole);
        Schema schema = mapped.schema();
        NameRefusals.check(schema);
        AppRouting routing = AppRouting.of(config, schema);
        Relations relations = new Relations(schema);
        DjangoNames names = DjangoNames.choose(schema, relations, recorded);
        EnumClasses enums = new EnumClasses(schema, routing, names);
        Models models =
                new Models(schema, mapped, routing, relations, names, enums, Models.sharedNames(schema), Place.MODEL);
        List<EmittedFile> files = new ArrayList<>(SupportPackage.files());
        AppFiles apps = new AppFiles(TEMPLATES, models);
        routing.labels().forEach(label -> files.addAll(apps.of(label)));
        files.add(AppFiles.file(SupportPackage.LABEL + "/migrations/__init__.py", ""));
        files.add(AppFiles.file(Sayings.OBJECTS, objects(SchemaObjects.of(mapped))));
        files.addAll(Migrations.write(TEMPLATES, models, former, present));
        files.sort(Comparator.comparing(EmittedFile::path));
        return new Emission(files, Sayings.of(models), names.book());
    }

    private static String objects(SchemaObjects objects) {
        List<Call> before =
                objects.before().stream().map(SchemaObject::operation).toList();
        List<Call> after = objects.after().stream().map(SchemaObject::operation).toList();
        Imports imports = new Imports();
        before.stream().flatMap(PyUse::roots).forEach(imports::add);
        after.stream().flatMap(PyUse::roots).forEach(imports::add);
        List<String> block = imports.lines();
        ObjectsView view = new ObjectsView(
                block.isEmpty() ? List.of() : List.of(String.join("\n", block)),
                PyLayout.statement(0, "BEFORE_TABLES = ", lines(before)),
                PyLayout.statement(0, "AFTER_TABLES = ", lines(after)));
        return TEMPLATES.render("objects.mustache", view);
    }
}
