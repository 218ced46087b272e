package dev.lockstep.cli.command;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.project.Emissions;
import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.project.ScratchProject;
import dev.lockstep.cli.project.TargetEmission;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.cli.yaml.NearestWord;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.emitters.Saying;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows how each target says each object. */
@Command(
        name = "explain",
        addMethodSubcommands = false,
        header = "Show how each target says each object of the schema.",
        description = {
            "",
            "native     in the ORM's own words",
            "supported  through the small support code that is generated beside the models",
            "carried    created by generated code of the target that holds its SQL",
            "omitted    not created, with the reason"
        },
        footer = {
            "Examples:",
            "  lockstep explain                 every object, and the native share of each target",
            "  lockstep explain stocks          a table and everything in it",
            "  lockstep explain stocks.symbol   one column"
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Talk talk;

    @Mixin
    private final ProjectOptions projectOptions = new ProjectOptions();

    @Mixin
    private final ProjectOptions.TargetOptions targetOptions = new ProjectOptions.TargetOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "OBJECT",
            description = "An object as messages name it: stocks, stocks.symbol, billing.invoices.")
    private @Nullable String object;

    public ExplainCommand(Surroundings surroundings, Talk talk) {
        this.surroundings = surroundings;
        this.talk = talk;
    }

    @Override
    public Integer call() {
        ProjectReader reader = new ProjectReader(surroundings);
        ProjectChoice choice = projectOptions.choice(targetOptions);
        try (ScratchProject scratch = new ScratchProject()) {
            Configuration configuration =
                    reader.configuration(choice).orElseGet(() -> scratch.configuration(reader, choice));
            Project project = reader.read(configuration, choice);
            ParsedNotes.say(project.parsed(), talk);
            explain(Emissions.of(project));
        }
        return ExitCode.CLEAN.number();
    }

    private void explain(Emissions emissions) {
        SortedMap<ObjectPath, SortedMap<String, Saying>> byObject = new TreeMap<>();
        for (TargetEmission target : emissions.targets()) {
            String word = target.setting().target().word();
            target.emission().sayings().stream()
                    .filter(saying -> isAsked(saying.path()))
                    .forEach(saying -> byObject.computeIfAbsent(saying.path(), any -> new TreeMap<>())
                            .put(word, saying));
        }
        if (byObject.isEmpty() && object != null) {
            throw unknown(object, emissions);
        }
        byObject.forEach((path, sayings) -> {
            talk.result(path.toString());
            sayings.forEach((word, saying) -> talk.result(line(word, saying)));
        });
        if (object == null) {
            emissions.targets().forEach(target -> talk.result(NativeShare.line(target)));
        }
    }

    private boolean isAsked(ObjectPath path) {
        return object == null || path.display().equals(object) || path.display().startsWith(object + ".");
    }

    private static String line(String target, Saying saying) {
        String how = saying.how().name().toLowerCase(Locale.ROOT);
        String file = saying.file().isEmpty() ? "" : "  " + saying.file();
        return String.format(Locale.ROOT, "  %-7s %-9s  %s%s", target, how, saying.words(), file);
    }

    private static StopException unknown(String wanted, Emissions emissions) {
        TreeSet<String> known = new TreeSet<>();
        emissions
                .targets()
                .forEach(target -> target.emission()
                        .sayings()
                        .forEach(saying -> known.add(saying.path().display())));
        String hint = NearestWord.to(wanted, List.copyOf(known))
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return StopException.usage("the schema has no object " + wanted + hint);
    }
}
