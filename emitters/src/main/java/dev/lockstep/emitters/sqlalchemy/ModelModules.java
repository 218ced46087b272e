package dev.lockstep.emitters.sqlalchemy;

import static dev.lockstep.emitters.python.PyExpression.atom;
import static dev.lockstep.emitters.python.PyExpression.call;
import static dev.lockstep.emitters.python.PyExpression.text;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.name.Identifier;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.python.ImportLines;
import dev.lockstep.emitters.python.ImportLines.Section;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Argument;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.python.PyUse;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules that hold the classes of the tables. */
final class ModelModules {
    private static final int CLASS_INDENT = 4;
    private final StrictTemplates templates;
    private final Models models;
    private final ModuleNames modules;

    /** The module of each class. */
    private final Map<String, String> homes = new HashMap<>();

    ModelModules(StrictTemplates templates, Models models, ModuleNames modules) {
        this.templates = templates;
        this.models = models;
        this.modules = modules;
        models.schema().tables().stream()
                .filter(models.relations()::isMapped)
                .forEach(table -> homes.put(models.names().table(table.name()), modules.of(table.name())));
    }

    record ModuleView(List<String> importLines, List<TypingView> typing, List<BlockView> blocks) {}

    /** Imports that only annotations need. */
    record TypingView(List<String> typingLines) {}

    /** A class, or the lines of an association table. */
    record BlockView(List<String> tableLines, List<ClassView> classes) {}

    record ClassView(
            String className,
            String baseName,
            Optional<String> classDoc,
            String tableName,
            List<String> argumentLines,
            List<AttributesView> attributes,
            List<RelationshipsView> relationships) {}

    record AttributesView(List<String> attributeLines) {}

    record RelationshipsView(List<String> relationshipLines) {}

    record MixinsView(List<String> importLines, List<MixinView> mixins) {}

    record MixinView(String mixinName, List<String> mixinLines) {}

    List<EmittedFile> files() {
        List<EmittedFile> files = new ArrayList<>();
        modules.tables()
                .forEach((module, tables) -> files.add(PackageFiles.file(
                        models.config(), module + ".py", templates.render("module.mustache", module(module, tables)))));
        if (!modules.mixins().all().isEmpty()) {
            files.add(PackageFiles.file(
                    models.config(), Mixins.MODULE + ".py", templates.render("mixins.mustache", mixins())));
        }
        return files;
    }

    private MixinsView mixins() {
        PackageImports imports = new PackageImports(models.schema(), models.names());
        List<MixinView> views = new ArrayList<>();
        for (Mixins.Mixin mixin : modules.mixins().all()) {
            views.add(new MixinView(mixin.mixinName(), lines(mixin.shared(), imports)));
        }
        return new MixinsView(imports.lines(), views);
    }

    private static List<String> lines(List<Attribute> attributes, PackageImports imports) {
        List<String> lines = new ArrayList<>();
        imports.use("Mapped mapped_column");
        for (Attribute attribute : attributes) {
            imports.use(attribute.pythonType());
            PyUse.roots(attribute.call()).forEach(imports::use);
            lines.add(line(attribute.attributeName(), attribute.pythonType(), attribute.call()));
        }
        return lines;
    }

    private ModuleView module(String module, List<Table> tables) {
        PackageImports imports = new PackageImports(models.schema(), models.names());
        ImportLines typing = new ImportLines(CLASS_INDENT);
        List<BlockView> blocks = new ArrayList<>();
        for (Table table : tables) {
            if (models.relations().isMapped(table)) {
                List<Relationship> relationships = new Relationships(models, table).all();
                relationships.stream()
                        .filter(relationship -> !homeOf(relationship).equals(module))
                        .forEach(relationship ->
                                typing.add(Section.RELATIVE, "." + homeOf(relationship), relationship.target()));
                blocks.add(new BlockView(List.of(), List.of(classView(table, relationships, imports))));
            } else {
                blocks.add(new BlockView(List.of(tableLines(table, imports)), List.of()));
            }
        }
        List<String> typingLines = typing.lines();
        if (!typingLines.isEmpty()) {
            imports.use("TYPE_CHECKING");
        }
        List<TypingView> typingViews = typingLines.isEmpty() ? List.of() : List.of(new TypingView(typingLines));
        return new ModuleView(imports.lines(), typingViews, blocks);
    }

    private String homeOf(Relationship relationship) {
        return Optional.ofNullable(homes.get(relationship.target())).orElseThrow();
    }

    private ClassView classView(Table table, List<Relationship> relationships, PackageImports imports) {
        String base = models.views().holds(table) ? "ReadOnly" : "Base";
        imports.use(base);
        List<String> bases = new ArrayList<>();
        for (Mixins.Mixin mixin : modules.mixins().of(table)) {
            imports.know(mixin.mixinName(), "." + Mixins.MODULE);
            imports.use(mixin.mixinName());
            bases.add(mixin.mixinName());
        }
        Optional<String> extension = models.names().extension(table.name());
        extension.ifPresent(name -> {
            imports.know(name, "." + Extensions.module(models, table));
            imports.use(name);
            bases.add(0, name);
        });
        bases.add(base);
        Optional<PyExpression> arguments = new TableArguments(models, table).value();
        arguments.ifPresent(value -> PyUse.roots(value).forEach(imports::use));
        List<Attribute> own = new Attributes(models, table)
                .all().stream()
                        .filter(attribute ->
                                !modules.mixins().hold(table, attribute.column().name()))
                        .toList();
        List<AttributesView> attributes = own.isEmpty() ? List.of() : List.of(new AttributesView(lines(own, imports)));
        List<String> lines = new ArrayList<>();
        for (Relationship relationship : relationships) {
            imports.use("Mapped relationship");
            lines.add(line(relationship.relationshipName(), relationship.annotation(), relationship.call()));
        }
        List<String> argumentLines = new ArrayList<>();
        arguments.ifPresent(value -> argumentLines.add(PyLayout.statement(CLASS_INDENT, "__table_args__ = ", value)));
        MapperKey.of(table).ifPresent(key -> {
            imports.use("Any Mapping");
            argumentLines.add(mapperKey(table, key));
        });
        return new ClassView(
                models.names().table(table.name()),
                String.join(", ", bases),
                table.comment().map(PackageFiles::docstring),
                PyLayout.statement(
                        CLASS_INDENT,
                        "__tablename__ = ",
                        text(table.name().name().text())),
                argumentLines,
                attributes,
                lines.isEmpty() ? List.of() : List.of(new RelationshipsView(lines)));
    }

    private static String line(String name, String annotation, Call call) {
        return PyLayout.annotated(CLASS_INDENT, name + ": Mapped", annotation, call);
    }

    private String mapperKey(Table table, List<Identifier> key) {
        List<String> attributes = key.stream()
                .map(column -> models.names().attribute(table.name(), column))
                .toList();
        PyExpression value = new PyExpression.Group(
                PyExpression.Brackets.DICT,
                PyExpression.Spread.IF_NEEDED,
                List.of(text("primary_key")),
                List.of(PyExpression.texts(attributes)));
        return PyLayout.statement(CLASS_INDENT, "__mapper_args__: Mapping[str, Any] = ", value);
    }

    private String tableLines(Table table, PackageImports imports) {
        imports.use("Base sa");
        TableArguments arguments = new TableArguments(models, table);
        Attributes attributes = new Attributes(models, table);
        Call call = call("sa.Table", text(table.name().name().text()), atom("Base.metadata"));
        for (Column column : table.columns()) {
            call = call.plus(attributes.tableColumn(column));
        }
        for (Call part : arguments.parts()) {
            call = call.plus(part);
        }
        List<Argument> all = new ArrayList<>(call.arguments());
        all.addAll(arguments.options());
        Call whole = new Call(call.function(), all);
        PyUse.roots(whole).forEach(imports::use);
        return PyLayout.statement(0, models.names().table(table.name()) + " = ", whole);
    }
}
