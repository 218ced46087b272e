package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.python.ImportLines;
import dev.lockstep.emitters.python.ImportLines.Section;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The module that offers every class of the package by its own name. */
final class PackageFace {
    private final StrictTemplates templates;
    private final Models models;
    private final ModuleNames modules;

    PackageFace(StrictTemplates templates, Models models, ModuleNames modules) {
        this.templates = templates;
        this.models = models;
        this.modules = modules;
    }

    /** @param carried one entry where anything is created beside the tables */
    record FaceView(List<String> importLines, String allLines, List<String> carried) {}

    EmittedFile file(SchemaObjects objects) {
        ImportLines imports = new ImportLines();
        SortedSet<String> names = new TreeSet<>(ImportLines.EXPORTS);
        names.add("Base");
        imports.add(Section.RELATIVE, ".base", "Base");
        for (EnumType type : models.schema().enums()) {
            names.add(models.names().enumClass(type));
            imports.add(Section.RELATIVE, ".enums", models.names().enumClass(type));
        }
        // Those that no table uses too: a type that is not imported is not created.
        for (String type : models.types()) {
            names.add(type);
            imports.add(Section.RELATIVE, ".types", type);
        }
        for (Table table : models.relationTables()) {
            String name = models.names().table(table.name());
            names.add(name);
            imports.add(Section.RELATIVE, "." + modules.of(table.name()), name);
        }
        for (Mixins.Mixin mixin : modules.mixins().all()) {
            names.add(mixin.mixinName());
            imports.add(Section.RELATIVE, "." + Mixins.MODULE, mixin.mixinName());
        }
        if (!objects.isEmpty()) {
            // Here, because what is created must stand behind the types, which are known once they are imported.
            imports.add(Section.RELATIVE, ".objects", "AFTER_TABLES");
            imports.add(Section.RELATIVE, ".objects", "BEFORE_TABLES");
            imports.add(Section.RELATIVE, ".postgres", "carry");
        }
        String all = PyLayout.statement(
                0,
                "__all__ = ",
                PyExpression.lines(names.stream().map(PyExpression::text).toList()));
        FaceView view = new FaceView(imports.lines(), all, objects.isEmpty() ? List.of() : List.of("objects"));
        return PackageFiles.file(models.config(), "__init__.py", templates.render("init.mustache", view));
    }
}
