package dev.lockstep.emitters.django;

import static dev.lockstep.emitters.python.PyExpression.lines;
import static dev.lockstep.emitters.python.PyExpression.text;
import static dev.lockstep.emitters.python.PyExpression.tuple;

import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import dev.lockstep.emitters.python.PyLayout;
import dev.lockstep.emitters.python.PyUse;
import dev.lockstep.emitters.template.StrictTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A migration to write.
 *
 * @param name without {@code .py}
 * @param dependencies for each app the migration that must run before
 */
record MigrationFile(String app, String name, SortedMap<String, String> dependencies, List<MigrationStep> steps) {
    private static final int CLASS_INDENT = 4;
    private static final int NAME_LENGTH = 52;

    MigrationFile {
        steps = List.copyOf(steps);
    }

    record View(
            String purpose, List<String> importLines, boolean initial, String dependencyLines, String operationLines) {}

    EmittedFile file(StrictTemplates templates) {
        Imports imports = new Imports();
        imports.add("migrations");
        steps.stream().flatMap(step -> PyUse.roots(step.operation())).forEach(imports::add);
        View view = new View(
                purpose(),
                imports.lines(),
                name.startsWith("0001_"),
                PyLayout.statement(
                        CLASS_INDENT,
                        "dependencies = ",
                        lines(dependencies.entrySet().stream()
                                .map(MigrationFile::dependency)
                                .toList())),
                PyLayout.statement(
                        CLASS_INDENT,
                        "operations = ",
                        lines(steps.stream().map(MigrationStep::operation).toList())));
        String content = templates.render("migration.mustache", view);
        return new EmittedFile(app + "/migrations/" + name + ".py", content, Lifetime.WRITTEN_ONCE);
    }

    private String purpose() {
        return name.startsWith("0001_") ? "The first migration of " + app + "." : "The next migration of " + app + ".";
    }

    private static dev.lockstep.emitters.python.PyExpression dependency(Map.Entry<String, String> dependency) {
        return tuple(text(dependency.getKey()), text(dependency.getValue()));
    }

    /** A name from a number and what the steps say of themselves, as long as Django makes them. */
    static String nameOf(int number, List<MigrationStep> steps) {
        List<String> fragments = new ArrayList<>();
        int length = 0;
        for (MigrationStep step : steps) {
            length += step.fragment().length() + 1;
            if (length > NAME_LENGTH && !fragments.isEmpty()) {
                fragments.add("and_more");
                break;
            }
            fragments.add(step.fragment());
        }
        return String.format(java.util.Locale.ROOT, "%04d_%s", number, String.join("_", fragments));
    }
}
