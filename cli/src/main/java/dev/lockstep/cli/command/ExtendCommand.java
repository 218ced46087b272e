package dev.lockstep.cli.command;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.output.FileStanding.Standing;
import dev.lockstep.cli.output.OutputPlan;
import dev.lockstep.cli.output.OutputScope;
import dev.lockstep.cli.output.ProjectOutput;
import dev.lockstep.cli.project.Emissions;
import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.project.TargetEmission;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.cli.yaml.NearestWord;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.emitters.EmittedFile;
import dev.lockstep.emitters.EmittedFile.Lifetime;
import dev.lockstep.emitters.NameBook;
import dev.lockstep.emitters.NameBook.Role;
import dev.lockstep.emitters.NameBook.Use;
import dev.lockstep.emitters.Saying;
import dev.lockstep.emitters.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives the class of a table a file of the team's own. */
@Command(
        name = "extend",
        addMethodSubcommands = false,
        header = "Give the class of a table a file of your own.",
        description = {
            "",
            "Writes a file in which you add methods, managers, validation or base classes to the generated class. It is"
                    + " written once; from then on it is yours: no run changes or deletes it.",
            "When its table is dropped, sync says so and no generated file uses it any more.",
            "Django: your model derives from a generated abstract one. JPA: the generated entity derives from your"
                    + " mapped superclass. SQLAlchemy: the generated class takes your mixin.",
            "The extension is recorded in lockstep.names.yaml; take its line away there to end it."
        },
        footer = {"Examples:", "  lockstep extend django stocks", "  lockstep extend sqlalchemy billing.invoices"})
public final class ExtendCommand implements Callable<Integer> {
    private static final Set<ObjectKind> WITH_CLASSES =
            EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    private final Surroundings surroundings;
    private final Talk talk;

    @Mixin
    private final ProjectOptions projectOptions = new ProjectOptions();

    @Parameters(index = "0", paramLabel = "TARGET", description = "django, jpa or sqlalchemy.")
    @SuppressWarnings("NullAway.Init")
    private Target target;

    @Parameters(
            index = "1",
            paramLabel = "TABLE",
            description = "A table, or for SQLAlchemy a view, as messages name it: stocks, billing.invoices.")
    @SuppressWarnings("NullAway.Init")
    private String table;

    public ExtendCommand(Surroundings surroundings, Talk talk) {
        this.surroundings = surroundings;
        this.talk = talk;
    }

    @Override
    public Integer call() {
        if (target.nameGiver() != target) {
            throw StopException.usage("the models of " + target.word()
                    + " have no files of your own; derive from them in a module of yours");
        }
        ProjectReader reader = new ProjectReader(surroundings);
        ProjectChoice choice = projectOptions.choice(List.of(target));
        Configuration configuration = reader.requireConfiguration(choice);
        ProjectOutput output = ProjectOutput.open(configuration.root());
        Project project = reader.read(configuration, choice);
        Emissions before = Emissions.of(project);
        if (!plan(output, project, before).isFresh() || !before.changedNames().isEmpty()) {
            talk.problem("nothing was written, because the models of " + target.word()
                    + " are not as the canonical file wants them\n  hint: run `lockstep sync` first");
            return ExitCode.FINDINGS.number();
        }
        Use extension = Use.of(path(before), Role.EXTENSION);
        if (emission(before).emission().names().find(extension).isPresent()) {
            talk.news("nothing to write: " + table + " has an extension already");
            return ExitCode.CLEAN.number();
        }
        return extend(output, project, before, extension).number();
    }

    private ExitCode extend(ProjectOutput output, Project project, Emissions before, Use extension) {
        String name = freeName(emission(before).emission().names(), extension.object());
        Emissions after = before.with(project, target, Map.of(extension, name));
        Set<String> known = ownFiles(before);
        String own = ownFiles(after).stream()
                .filter(file -> !known.contains(file))
                .findFirst()
                .orElseThrow(() -> StopException.usage(target.word() + " has no class for " + table));
        OutputPlan plan = plan(output, project, after);
        List<String> touched = plan.paths(Standing.HAND_EDITED, Standing.FOREIGN);
        if (!touched.isEmpty()) {
            throw StopException.refused("nothing was written, because it would overwrite what a person wrote: "
                    + String.join(", ", touched) + "; move it elsewhere");
        }
        boolean present = plan.paths(Standing.UNCHANGED).contains(own);
        output.write(plan, after.changedNames());
        new WrittenFiles(talk).report(plan, Optional.empty(), after);
        talk.news((present ? "the file was there and is used now: " : "yours from now on: ") + own);
        return ExitCode.CLEAN;
    }

    private static OutputPlan plan(ProjectOutput output, Project project, Emissions emissions) {
        return output.plan(emissions.files(project), new OutputScope(project.leftOut()));
    }

    private TargetEmission emission(Emissions emissions) {
        return emissions.targets().stream()
                .filter(found -> found.setting().target() == target)
                .findFirst()
                .orElseThrow();
    }

    private Set<String> ownFiles(Emissions emissions) {
        TargetEmission found = emission(emissions);
        return found.emission().files().stream()
                .filter(file -> file.lifetime() == Lifetime.OWN)
                .map(EmittedFile::path)
                .map(found::path)
                .collect(Collectors.toSet());
    }

    private ObjectPath path(Emissions emissions) {
        List<ObjectPath> known = emission(emissions).emission().sayings().stream()
                .map(Saying::path)
                .filter(path -> WITH_CLASSES.contains(path.kind()))
                .toList();
        return known.stream()
                .filter(path -> path.display().equals(table))
                .findFirst()
                .orElseThrow(() -> StopException.usage("the schema has no table " + table
                        + NearestWord.to(
                                        table,
                                        known.stream().map(ObjectPath::display).toList())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("")));
    }

    /** The name of the class with the target's word for what it becomes, different from every other class. */
    private String freeName(NameBook names, ObjectPath path) {
        String suffix = switch (target) {
            case DJANGO -> "Base";
            case JPA -> "Extension";
            case SQLALCHEMY, PYDANTIC -> "Mixin";
        };
        String best = names.find(Use.of(path, Role.CLASS)).orElse("") + suffix;
        Set<String> taken = names.names().entrySet().stream()
                .filter(entry ->
                        entry.getKey().role() == Role.CLASS || entry.getKey().role() == Role.EXTENSION)
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(best),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> best + number))
                .filter(name -> taken.stream().noneMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElseThrow();
    }
}
