package dev.lockstep.emitters.django;

import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import dev.lockstep.emitters.names.NameStyle;
import dev.lockstep.emitters.names.Words;
import dev.lockstep.emitters.python.ImportLines;
import dev.lockstep.emitters.python.ImportLines.Section;
import dev.lockstep.emitters.python.PyExpression;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.List;

/**
 * The models that a team has in files of its own: each derives from an abstract one, which stands with the enums of its
 * app in {@code bases.py}. Django finds all of them in {@code models.py}.
 */
final class Extensions {
    private static final String PACKAGE = "extensions";
    private final Models models;

    Extensions(Models models) {
        this.models = models;
    }

    record ExtensionView(String label, String className, String extensionName) {}

    record PackageView(List<String> importLines, String allLines) {}

    boolean has(Table table) {
        return models.names().extension(table.name()).isPresent();
    }

    /** Whether an app has any. */
    boolean in(String label) {
        return models.routing().tables(label, models.schema()).stream()
                .filter(Relations::hasModel)
                .anyMatch(this::has);
    }

    /** The module of an app's enums and abstract models. */
    String home(String label) {
        return label + (in(label) ? ".bases" : ".models");
    }

    /** The module that says a table. */
    String home(Table table) {
        String label = models.routing().app(table.name());
        return has(table) ? home(label) : label + ".models";
    }

    /** The name of the class that is generated for a table. */
    String className(Table table) {
        return models.names()
                .extension(table.name())
                .orElseGet(() -> models.names().className(table.name()));
    }

    /** The package through which the models of a team's own are found. */
    static String module(String label) {
        return label + "." + PACKAGE;
    }

    List<EmittedFile> files(StrictTemplates templates, String label, List<Table> extended) {
        List<EmittedFile> files = new ArrayList<>();
        ImportLines imports = new ImportLines();
        List<String> names = new ArrayList<>();
        for (Table table : extended) {
            String name = models.names().className(table.name());
            String module = DjangoNames.name(Words.of(name), NameStyle.SNAKE);
            names.add(name);
            imports.add(Section.RELATIVE, "." + module, name);
            String own = templates.render("extension.mustache", new ExtensionView(label, name, className(table)));
            files.add(new EmittedFile(label + "/" + PACKAGE + "/" + module + ".py", own, Lifetime.OWN));
        }
        String face = templates.render("extensions.mustache", new PackageView(imports.lines(), all(names)));
        files.add(AppFiles.file(label + "/" + PACKAGE + "/__init__.py", face));
        return files;
    }

    /** The lines of {@code __all__}. */
    static String all(List<String> names) {
        List<PyExpression> sorted =
                names.stream().sorted().map(PyExpression::text).toList();
        return PyLayout.statement(0, "__all__ = ", PyExpression.lines(sorted));
    }
}
