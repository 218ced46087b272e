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

/** The files of an app but for its migrations. */
final class AppFiles {
    private static final int CLASS_INDENT = 4;
    private static final int META_INDENT = 8;

    private final StrictTemplates templates;
    private final Models models;

    AppFiles(StrictTemplates templates, Models models) {
        this.templates = templates;
        this.models = models.at(Place.MODEL);
    }

    record AppView(String label, String configName) {}

    record ModuleView(List<String> importLines, List<EnumView> enums, List<ModelText> models) {}

    record EnumView(String enumName, Optional<String> enumDoc, List<String> members) {}

    record ModelText(
            String modelName,
            Optional<String> modelDoc,
            List<String> fieldLines,
            List<String> optionLines,
            Optional<String> shownBy) {}

    List<EmittedFile> of(String label) {
        String config = PythonWords.LANGUAGE.name(Words.of(label), NameStyle.PASCAL) + "Config";
        return List.of(
                file(label + "/__init__.py", ""),
                file(label + "/apps.py", templates.render("apps.mustache", new AppView(label, config))),
                file(label + "/models.py", templates.render("models.mustache", module(label))),
                file(label + "/migrations/__init__.py", ""));
    }

    static EmittedFile file(String path, String content) {
        return new EmittedFile(path, content, Lifetime.REGENERATED);
    }

    private ModuleView module(String label) {
        ModelViews views = new ModelViews(models);
        List<ModelView> tables = models.routing().tables(label, models.schema()).stream()
                .filter(Relations::hasModel)
                .map(views::of)
                .toList();
        List<EnumView> enums = models.schema().enums().stream()
                .filter(type ->
                        label.equals(models.enums().homes().get(models.names().enumClass(type))))
                .map(this::enumView)
                .toList();
        Imports imports = new Imports();
        if (!tables.isEmpty() || !enums.isEmpty()) {
            imports.add("models");
        }
        tables.stream()
                .flatMap(ModelView::expressions)
                .flatMap(PyUse::roots)
                .forEach(name -> importName(imports, name, label));
        return new ModuleView(
                imports.lines(), enums, tables.stream().map(this::text).toList());
    }

    private void importName(Imports imports, String name, String label) {
        String home = models.enums().homes().get(name);
        if (home == null) {
            imports.add(name);
        } else if (!home.equals(label)) {
            imports.add(home + ".models", name);
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

    private ModelText text(ModelView view) {
        List<String> fields = view.fields().stream()
                .map(field -> PyLayout.statement(CLASS_INDENT, field.fieldName() + " = ", field.call()))
                .toList();
        return new ModelText(
                view.className(),
                view.table().comment().map(AppFiles::docstring),
                fields,
                options(view),
                shownBy(view.table()));
    }

    private static List<String> options(ModelView view) {
        List<String> lines = new ArrayList<>();
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
