package dev.lockstep.emitters.sqlalchemy;

import dev.lockstep.core.model.Table;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import dev.lockstep.emitters.names.NameStyle;
import dev.lockstep.emitters.names.Words;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.List;

/** The classes of a team's own that classes of tables derive from, each in a file that is written once. */
final class Extensions {
    private static final String PACKAGE = "extensions";

    private Extensions() {}

    record ExtensionView(String className, String extensionName) {}

    record PackageView() {}

    static List<EmittedFile> files(StrictTemplates templates, Models models) {
        List<EmittedFile> files = new ArrayList<>();
        for (Table table : models.relationTables()) {
            models.names()
                    .extension(table.name())
                    .filter(name -> models.relations().isMapped(table))
                    .ifPresent(name -> {
                        String content = templates.render(
                                "extension.mustache",
                                new ExtensionView(models.names().table(table.name()), name));
                        String path = PackageFiles.path(
                                models.config(), module(models, table).replace('.', '/') + ".py");
                        files.add(new EmittedFile(path, content, Lifetime.OWN));
                    });
        }
        if (!files.isEmpty()) {
            files.add(PackageFiles.file(
                    models.config(),
                    PACKAGE + "/__init__.py",
                    templates.render("extensions.mustache", new PackageView())));
        }
        return files;
    }

    /** The module of a table's extension, seen from the package of the models. */
    static String module(Models models, Table table) {
        List<String> words = Words.of(models.names().table(table.name()));
        return PACKAGE + "." + SqlAlchemyNames.name(words, NameStyle.SNAKE);
    }
}
