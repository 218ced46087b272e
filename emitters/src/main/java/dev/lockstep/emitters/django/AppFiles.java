package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.type.SqlType;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import dev.lockstep.emitters.names.NameStyle;
import dev.lockstep.emitters.names.Words;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.python.PyText;
import dev.lockstep.emitters.python.PyUse;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of an app but for its migrations. */
final class AppFiles {
    private static final int CLASS_INDENT = 4;
    private static final int META_INDENT = 8;

    private final StrictTemplates templates;
    private final Models models;
    private final Extensions extensions;

    AppFiles(StrictTemplates templates, Models models) {
        this.templates = templates;
        this.models = models.at(Place.MODEL);
        this.extensions = new Extensions(this.models);
    }

    record AppView(String label, String configName) {}

    /** @param exports the lines of {@code __all__}, where the module hands on what others hold */
    record ModuleView(List<String> importLines, List<String> exports, List<EnumView> enums, List<ModelText> models) {}

    record EnumView(String enumName, Optional<String> enumDoc, List<String> members) {}

    record ModelText(
            String modelName,
            Optional<String> modelDoc,
            List<String> fieldLines,
            List<String> optionLines,
            Optional<String> shownBy) {}

    List<EmittedFile> of(String label) {
        String config = PythonWords.LANGUAGE.name(Words.of(label), NameStyle.PASCAL) + "Config";
        List<EmittedFile> files = new ArrayList<>(List.of(
                file(label + "/__init__.py", ""),
                file(label + "/apps.py", templates.render("apps.mustache", new AppView(label, config))),
                file(label + "/migrations/__init__.py", "")));
        List<Table> tables = models.routing().tables(label, models.schema()).stream()
                .filter(Relations::hasModel)
                .toList();
        if (extensions.in(label)) {
            List<Table> extended = tables.stream().filter(extensions::has).toList();
            List<Table> others =
                    tables.stream().filter(table -> !extensions.has(table)).toList();
            files.add(models(extensions.home(label), module(extensions.home(label), extended, enums(label))));
            files.add(models(label + ".models", handingOn(label, others, extended)));
            files.addAll(extensions.files(templates, label, extended));
        } else {
            files.add(models(label + ".models", module(label + ".models", tables, enums(label))));
        }
        return files;
    }

    private EmittedFile models(String module, ModuleView view) {
        return file(module.replace('.', '/') + ".py", templates.render("models.mustache", view));
    }

    static EmittedFile file(String path, String content) {
        return new EmittedFile(path, content, Lifetime.REGENERATED);
    }

    private List<EnumType> enums(String label) {
        return models.schema().enums().stream()
                .filter(type ->
                        label.equals(models.enums().homes().get(models.names().enumClass(type))))
                .toList();
    }

    private ModuleView module(String module, List<Table> tables, List<EnumType> enums) {
        return new ModuleView(
                imports(module, tables, enums).lines(),
                List.of(),
                enums.stream().map(this::enumView).toList(),
                tables.stream().map(this::text).toList());
    }

    /** The module in which Django looks for the models of an app some of which the team has in files of its own. */
    private ModuleView handingOn(String label, List<Table> tables, List<Table> extended) {
        String module = label + ".models";
        Imports imports = imports(module, tables, List.of());
        List<String> names = new ArrayList<>();
        for (EnumType type : enums(label)) {
            names.add(models.names().enumClass(type));
            imports.add(extensions.home(label), models.names().enumClass(type));
        }
        for (Table table : extended) {
            imports.add(Extensions.module(label), models.names().className(table.name()));
        }
        Stream.concat(extended.stream(), tables.stream())
                .forEach(table -> names.add(models.names().className(table.name())));
        return new ModuleView(
                imports.lines(),
                List.of(Extensions.all(names)),
                List.of(),
                tables.stream().map(this::text).toList());
    }

    private Imports imports(String module, List<Table> tables, List<EnumType> enums) {
        Imports imports = new Imports();
        if (!tables.isEmpty() || !enums.isEmpty()) {
            imports.add("models");
        }
        ModelViews views = new ModelViews(models);
        tables.stream()
                .map(views::of)
                .flatMap(ModelView::expressions)
                .flatMap(PyUse::roots)
                .forEach(name -> importName(imports, name, module));
        return imports;
    }

    private void importName(Imports imports, String name, String module) {
        Optional<String> home =
                Optional.ofNullable(models.enums().homes().get(name)).map(extensions::home);
        if (home.isEmpty()) {
            imports.add(name);
        } else if (!home.get().equals(module)) {
            imports.add(home.get(), name);
        }
    }

    private EnumView enumView(EnumType type) {
        List<String> members = type.labels().stream()
                .map(label -> models.names().member(type, label) + " = " + PyText.quoted(label))
                .toList();
        return new EnumView(
                models.names().enumClass(type),
                type.comment().map(AppFiles::docstring),
                members.isEmpty() ? List.of("pass") : members);
    }

    private ModelText text(Table table) {
        ModelView view = new ModelViews(models).of(table);
        List<String> fields = view.fields().stream()
                .map(field -> PyLayout.statement(CLASS_INDENT, field.fieldName() + " = ", field.call()))
                .toList();
        return new ModelText(
                extensions.className(table),
                table.comment().map(AppFiles::docstring),
                fields,
                options(view),
                shownBy(table));
    }

    private List<String> options(ModelView view) {
        List<String> lines = new ArrayList<>();
        if (extensions.has(view.table())) {
            lines.add("abstract = True");
        }
        view.options()
                .forEach(option ->
                        lines.add(PyLayout.statement(META_INDENT, option.optionName() + " = ", option.value())));
        parts("constraints", view.constraints()).ifPresent(lines::add);
        parts("indexes", view.indexes()).ifPresent(lines::add);
        return lines;
    }

    private static Optional<String> parts(String option, List<ModelView.Part> parts) {
        List<PyExpression.Call> calls = parts.stream().map(ModelView.Part::call).toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(PyLayout.statement(META_INDENT, option + " = ", PyExpression.lines(calls)));
    }

    /** The field people know a row by: the only text that is unique by itself and never NULL. */
    private Optional<String> shownBy(Table table) {
        List<Column> natural = table.columns().stream()
                .filter(column -> column.isNotNull()
                        && (column.type() instanceof SqlType.Varchar || column.type() instanceof SqlType.Text))
                .filter(column -> models.relations().at(table, column.name()).isEmpty())
                .filter(column -> isUnique(table, column))
                .toList();
        return natural.size() == 1
                ? Optional.of(models.names().field(table, natural.get(0).name()))
                : Optional.empty();
    }

    private static boolean isUnique(Table table, Column column) {
        List<dev.lockstep.core.name.Identifier> alone = List.of(column.name());
        return table.constraints(Constraint.Unique.class)
                        .anyMatch(unique -> unique.columns().equals(alone))
                || table.primaryKey().filter(key -> key.columns().equals(alone)).isPresent();
    }

    /** A docstring of one or more lines, indented for a class body. */
    static String docstring(String comment) {
        String text = PyText.docstring(comment);
        return text.contains("\n") ? text.replaceAll("\n(?=[^\n])", "\n    ") + "\n    " : text;
    }
}
