package dev.lockstep.cli.command;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.output.OutputScope;
import dev.lockstep.cli.output.ProjectOutput;
import dev.lockstep.cli.project.Emissions;
import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.project.ScratchProject;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.verifier.load.django.DjangoLoader.Mode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that the models build the schema the canonical file says. */
@Command(
        name = "verify",
        addMethodSubcommands = false,
        header = "Prove that every target builds exactly the schema of the canonical file.",
        description = {
            "",
            "Starts a throwaway Postgres, loads the canonical file into one database, lets each target build its"
                    + " schema in another with its own tools, and compares the catalogs. The models are taken as they"
                    + " stand on disk; nothing is written.",
            "Without a lockstep.yaml, --canonical FILE proves a file with every target in a temporary folder."
        },
        footer = {
            "Examples:",
            "  lockstep verify                          in CI: exit 1 when a model differs from the schema",
            "  lockstep verify --full                   also through Django's own migrations",
            "  lockstep verify --report json=out.json   the findings for another program",
            "  lockstep verify --canonical dump.sql     try a file that has no project yet"
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Talk talk;

    @Mixin
    private final ProjectOptions projectOptions = new ProjectOptions();

    @Mixin
    private final ProjectOptions.TargetOptions targetOptions = new ProjectOptions.TargetOptions();

    @Option(names = "--full", description = "Build Django's schema through its migrations.")
    private boolean full;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            description = "Write the findings to a file as well; the format is json.")
    private @Nullable String report;

    public VerifyCommand(Surroundings surroundings, Talk talk) {
        this.surroundings = surroundings;
        this.talk = talk;
    }

    @Override
    public Integer call() {
        Optional<ReportFile> reportFile = Optional.ofNullable(report).map(ReportFile::parse);
        ProjectReader reader = new ProjectReader(surroundings);
        ProjectChoice choice = projectOptions.choice(targetOptions);
        try (ScratchProject scratch = new ScratchProject()) {
            Configuration configuration =
                    reader.configuration(choice).orElseGet(() -> scratch.configuration(reader, choice));
            ProjectOutput output = ProjectOutput.open(configuration.root());
            Project project = reader.read(configuration, choice);
            ParsedNotes.say(project.parsed(), talk);
            Emissions emissions = Emissions.of(project);
            if (scratch.isUsed()) {
                output.write(output.plan(emissions.files(project), OutputScope.ALL), List.of());
                new NativeShare(talk).report(emissions);
            }
            Proof proof = new Proof(surroundings, talk, full ? Mode.FULL : Mode.FAST);
            return proof.run(project, emissions, reportFile).number();
        }
    }
}
