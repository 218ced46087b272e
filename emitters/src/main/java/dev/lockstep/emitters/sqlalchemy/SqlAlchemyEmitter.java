package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.lines;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.name.QualifiedName;
import dev.lockstep.core.order.LoadOrder;
import dev.lockstep.core.print.Ddl;
import dev.lockstep.emitters.Emission;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.Emitter;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.PresentFiles;
import dev.lockstep.emitters.Target;
import dev.lockstep.emitters.python.ImportLines;
import dev.lockstep.emitters.python.ImportLines.Section;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.python.PyUse;
import dev.lockstep.emitters.sql.Mapped;
import dev.lockstep.emitters.sql.ViewTables;
import dev.lockstep.emitters.sqlalchemy.SqlAlchemyConfig.Migrations;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a package of SQLAlchemy 2 models. */
public final class SqlAlchemyEmitter implements Emitter {
    static final String BASE = "base.py";
    static final String OBJECTS = "objects.py";
    private static final StrictTemplates TEMPLATES = StrictTemplates.in("dev/lockstep/emitters/sqlalchemy/");
    private final SqlAlchemyConfig config;

    public SqlAlchemyEmitter(SqlAlchemyConfig config) {
        this.config = config;
    }

    /**
     * @param conventions one entry where the package has a base class of its own
     * @param readOnly one entry where a view has a class
     */
    record BaseView(
            List<String> importLines, List<String> conventions, List<String> readOnly, List<ListenersView> listeners) {}

    record ListenersView(List<String> listenerLines) {}

    record ObjectsView(List<String> importLines, List<String> sequenceLines, String beforeLines, String afterLines) {}

    @Override
    public Target target() {
        return Target.SQLALCHEMY;
    }

    @Override
    public Emission emit(Schema whole, NameBook recorded, PresentFiles present) {
        Mapped mapped = Mapped.withHeirs(whole);
        Schema schema = mapped.schema();
        Relations relations = new Relations(schema);
        SerialColumns serials = new SerialColumns(whole);
        ViewTables views = ViewTables.of(whole);
        SqlAlchemyNames names = SqlAlchemyNames.choose(schema, views, relations, recorded);
        Models models = new Models(schema, views, relations, serials, names, config);
        LoadOrder order = LoadOrder.of(schema);
        DomainWords domains = new DomainWords(schema, order);
        SchemaObjects objects = SchemaObjects.of(mapped, order, domains, serials);
        ModuleNames modules = new ModuleNames(models);
        List<EmittedFile> files = new ArrayList<>();
        files.add(PackageFiles.support(config));
        files.add(PackageFiles.file(config, BASE, TEMPLATES.render("base.mustache", base(models))));
        files.addAll(new TypeModules(TEMPLATES, models, domains).files());
        files.addAll(new ModelModules(TEMPLATES, models, modules).files());
        files.addAll(Extensions.files(TEMPLATES, models));
        if (!objects.isEmpty()) {
            files.add(PackageFiles.file(config, OBJECTS, TEMPLATES.render("objects.mustache", objects(objects))));
        }
        if (config.migrations() == Migrations.ALEMBIC) {
            files.add(PackageFiles.file(
                    config,
                    AutogenerateView.FILE,
                    TEMPLATES.render("autogenerate.mustache", AutogenerateView.of(mapped, models))));
        }
        files.add(new PackageFace(TEMPLATES, models, modules).file(objects));
        files.sort(Comparator.comparing(EmittedFile::path));
        return new Emission(files, Sayings.of(models, modules, domains, mapped), names.book());
    }

    private BaseView base(Models models) {
        Schema schema = models.schema();
        List<Call> listeners = new ArrayList<>();
        schema.namespaces().stream()
                .filter(namespace -> !namespace.name().equals(QualifiedName.PUBLIC))
                .map(namespace -> call(
                                "sa.schema.CreateSchema", text(namespace.name().text()))
                        .withTrue("if_not_exists"))
                .forEach(listeners::add);
        schema.extensions().stream()
                .map(extension -> call("Statement", text(Ddl.createExtension(extension))))
                .forEach(listeners::add);
        List<String> lines = listeners.stream()
                .map(made -> PyLayout.statement(
                        0, "", call("event.listen", PyExpression.atom("Base.metadata"), text("before_create"), made)))
                .toList();
        List<ListenersView> views = lines.isEmpty() ? List.of() : List.of(new ListenersView(lines));
        boolean own = config.base().isEmpty();
        List<String> readOnly = models.views().tables().isEmpty() ? List.of() : List.of("views");
        return new BaseView(baseImports(models, listeners), own ? List.of("postgres") : List.of(), readOnly, views);
    }

    private List<String> baseImports(Models models, List<Call> listeners) {
        boolean readOnly = !models.views().tables().isEmpty();
        ImportLines imports = new ImportLines();
        Set<String> used = listeners.stream().flatMap(PyUse::roots).collect(Collectors.toSet());
        if (config.base().isEmpty() || readOnly || used.contains("sa")) {
            imports.addModule(Section.THIRD_PARTY, "sqlalchemy", "sa");
        }
        if (config.base().isEmpty()) {
            imports.add(Section.THIRD_PARTY, "sqlalchemy.orm", "DeclarativeBase");
        }
        if (!listeners.isEmpty()) {
            imports.add(Section.THIRD_PARTY, "sqlalchemy", "event");
        }
        if (readOnly) {
            imports.add(Section.RELATIVE, ".postgres", "read_only");
        }
        if (used.contains("Statement")) {
            imports.add(Section.RELATIVE, ".postgres", "Statement");
        }
        config.base().ifPresent(name -> {
            int point = name.lastIndexOf('.');
            String own = name.substring(point + 1);
            imports.add(
                    Section.LOCAL, name.substring(0, point), own.equals("Base") ? "Base as Base" : own + " as Base");
        });
        return imports.lines();
    }

    private static ObjectsView objects(SchemaObjects objects) {
        List<String> sequences = objects.sequences().isEmpty()
                ? List.of()
                : List.of(PyLayout.statement(0, "SEQUENCES = ", lines(objects.sequences())));
        ImportLines imports = new ImportLines();
        if (!sequences.isEmpty()) {
            imports.addModule(Section.THIRD_PARTY, "sqlalchemy", "sa");
            imports.add(Section.RELATIVE, ".base", "Base");
        }
        imports.add(Section.RELATIVE, ".postgres", "SchemaObject");
        return new ObjectsView(
                imports.lines(),
                sequences,
                PyLayout.statement(0, "BEFORE_TABLES: list[SchemaObject] = ", calls(objects.before())),
                PyLayout.statement(0, "AFTER_TABLES: list[SchemaObject] = ", calls(objects.after())));
    }

    private static PyExpression calls(List<SchemaObject> objects) {
        return lines(objects.stream().map(SchemaObject::call).toList());
    }
}
