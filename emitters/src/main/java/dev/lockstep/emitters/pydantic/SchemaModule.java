package dev.lockstep.emitters.pydantic;

import static dev.lockstep.emitters.python.PyExpression.call;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.pydantic.TableFields.Field;
import dev.lockstep.emitters.pydantic.TableFields.Presence;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyExpression.Call;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.python.PyText;
import dev.lockstep.emitters.python.PyUse;
import dev.lockstep.emitters.sqlalchemy.ModelNames;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one module that holds all models. */
final class SchemaModule {
    private static final StrictTemplates TEMPLATES = StrictTemplates.in("dev/lockstep/emitters/pydantic/");
    private static final int CLASS_INDENT = 4;

    private final Schema schema;
    private final ModelNames models;
    private final ClassNames classes;
    private final SchemaImports imports;
    private final Set<Part> parts = EnumSet.noneOf(Part.class);

    SchemaModule(Schema schema, ModelNames models, PydanticConfig config) {
        this.schema = schema;
        this.models = models;
        this.classes = new ClassNames(schema, models);
        this.imports = new SchemaImports(config);
    }

    record ModuleView(
            List<ImportsView> imported, List<AliasesView> aliases, List<String> codeParts, List<ClassView> classes) {}

    record ImportsView(List<String> importLines) {}

    record AliasesView(List<String> aliasLines) {}

    record ClassView(String className, String classDoc, List<ConfigView> configs, List<FieldsView> fields) {}

    record ConfigView(List<String> configLines) {}

    record FieldsView(List<String> fieldLines) {}

    String text() {
        List<ClassView> views = new ArrayList<>();
        schema.tables().forEach(table -> views.addAll(classes(table)));
        models.views().tables().forEach(table -> views.addAll(classes(table)));
        List<String> aliasLines = new ArrayList<>();
        List<String> codeParts = new ArrayList<>();
        for (Part part : parts) {
            part.alias()
                    .ifPresentOrElse(
                            alias -> aliasLines.add(PyLayout.statement(0, part.word() + " = ", alias)),
                            () -> codeParts.add(TEMPLATES
                                    .render(part.word() + ".mustache", part)
                                    .stripTrailing()));
        }
        List<AliasesView> aliases = aliasLines.isEmpty() ? List.of() : List.of(new AliasesView(aliasLines));
        List<String> importLines = imports.lines();
        List<ImportsView> imported = importLines.isEmpty() ? List.of() : List.of(new ImportsView(importLines));
        return TEMPLATES.render("module.mustache", new ModuleView(imported, aliases, codeParts, views));
    }

    private List<ClassView> classes(Table table) {
        FieldNames names = new FieldNames(models, table);
        TableFields fields = new TableFields(schema, table, classes::enumClass, names);
        boolean renamed =
                table.columns().stream().anyMatch(column -> !names.field(column).equals(names.attribute(column)));
        List<String> keywords = renamed ? List.of("validate_by_name", "serialize_by_alias") : List.of();
        List<String> reading = new ArrayList<>(List.of("from_attributes"));
        reading.addAll(keywords);
        String name = table.name().name().text();
        ClassView read =
                view(classes.read(table), table.comment().orElse("A row of " + name + "."), reading, fields.read());
        if (models.views().holds(table)) {
            return List.of(read);
        }
        return List.of(
                read,
                view(classes.create(table), "What to insert into " + name + ".", keywords, fields.create()),
                view(classes.update(table), "What to change in a row of " + name + ".", keywords, fields.update()));
    }

    private ClassView view(String className, String doc, List<String> settings, List<Field> fields) {
        imports.use("BaseModel");
        List<String> config = new ArrayList<>();
        if (!settings.isEmpty()) {
            Call call = call("ConfigDict");
            for (String setting : settings) {
                call = call.withTrue(setting);
            }
            imports.use(call.function());
            config.add(PyLayout.statement(CLASS_INDENT, "model_config = ", call));
        }
        List<String> lines = fields.stream().map(this::line).toList();
        return new ClassView(
                className,
                PyText.classDocstring(doc),
                config.isEmpty() ? List.of() : List.of(new ConfigView(config)),
                lines.isEmpty() ? List.of() : List.of(new FieldsView(lines)));
    }

    private String line(Field field) {
        use(field.annotation());
        String value = field.presence() == Presence.OPTIONAL ? " = None" : "";
        return PyLayout.annotated(CLASS_INDENT, field.fieldName(), field.annotation(), value);
    }

    private void use(PyExpression expression) {
        for (String word : PyUse.roots(expression).toList()) {
            Optional<Part> part = Part.named(word);
            if (part.isEmpty()) {
                classes.enumOf(word).ifPresentOrElse(imports::useModel, () -> imports.use(word));
            } else if (parts.add(part.get())) {
                part.get().alias().ifPresent(this::use);
                part.get().imports().forEach(imports::use);
            }
        }
    }
}
