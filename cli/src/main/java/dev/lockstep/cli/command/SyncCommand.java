package dev.lockstep.cli.command;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.memory.RunMemory;
import dev.lockstep.cli.memory.RunMemory.Glance;
import dev.lockstep.cli.memory.WatchedFiles;
import dev.lockstep.cli.names.NamesFile;
import dev.lockstep.cli.output.FileStanding.Standing;
import dev.lockstep.cli.output.OutputPlan;
import dev.lockstep.cli.output.OutputScope;
import dev.lockstep.cli.output.ProjectOutput;
import dev.lockstep.cli.output.WantedFile;
import dev.lockstep.cli.project.Emissions;
import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.project.SchemaChange;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.verifier.load.django.DjangoLoader.Mode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the models of all targets and proves them. */
@Command(
        name = "sync",
        addMethodSubcommands = false,
        header = "Regenerate the models from the canonical file and prove them.",
        description = {
            "",
            "Reads the canonical file, writes the files of each target that have to change, and lets a throwaway"
                    + " Postgres prove that each target builds exactly the schema the file says.",
            "A second run writes nothing. Files changed by hand are never overwritten without --force."
        },
        footer = {
            "Examples:",
            "  lockstep sync                  after an edit of the canonical file",
            "  lockstep sync --diff           see what would be written, write nothing",
            "  lockstep sync --check          in CI: exit 1 when a generated file is not as it should be",
            "  lockstep sync --no-verify      write at once, prove later with `lockstep verify`",
            "  lockstep sync --target pydantic --models-module app.models --out app/schemas/database.py",
            "                                 write the Pydantic models elsewhere than lockstep.yaml says"
        })
public final class SyncCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Talk talk;
    private final Optional<RunMemory> memory;

    @Mixin
    private final ProjectOptions projectOptions = new ProjectOptions();

    @Mixin
    private final ProjectOptions.TargetOptions targetOptions = new ProjectOptions.TargetOptions();

    @Mixin
    private final SchemaOptions schemaOptions = new SchemaOptions();

    @Option(names = "--check", description = "Write nothing; exit 1 when a file is not as it should be.")
    private boolean check;

    @Option(names = "--diff", description = "Write nothing; show what would change as a unified diff.")
    private boolean diff;

    @Option(names = "--no-verify", description = "Do not prove the models afterwards.")
    private boolean noVerify;

    @Option(names = "--force", description = "Overwrite or delete files that were changed by hand or are in the way.")
    private boolean force;

    /** @param memory where a run with nothing to write is remembered */
    public SyncCommand(Surroundings surroundings, Talk talk, Optional<RunMemory> memory) {
        this.surroundings = surroundings;
        this.talk = talk;
        this.memory = memory;
    }

    @Override
    public Integer call() {
        ProjectReader reader = new ProjectReader(surroundings);
        var choice = projectOptions.choice(targetOptions);
        var configuration = schemaOptions.applied(reader.requireConfiguration(choice));
        Optional<Glance> before = memory.flatMap(known -> known.glance(watched(configuration, reader, choice)));
        ProjectOutput output = ProjectOutput.open(configuration.root());
        Project project = reader.read(configuration, choice);
        ParsedNotes.say(project.parsed(), talk);
        Emissions emissions = Emissions.of(project);
        OutputPlan plan = output.plan(emissions.files(project), new OutputScope(project.leftOut()));
        List<WantedFile> names = emissions.changedNames();
        if (diff) {
            DiffText.of(plan, project.root()).forEach(talk::result);
        }
        if (check || diff) {
            return new Freshness(talk).report(plan, names).number();
        }
        Optional<ExitCode> refusal = refusal(plan);
        if (refusal.isPresent()) {
            return refusal.get().number();
        }
        Optional<SchemaChange> change = plan.isFresh() ? Optional.empty() : SchemaChange.since(project);
        output.write(plan, names);
        new WrittenFiles(talk).report(plan, change, emissions);
        new NativeShare(talk).report(emissions);
        StaleNames.report(emissions, project, talk);
        if (noVerify) {
            // The configuration was read before the glance, which it tells where to look.
            boolean same = configuration.equals(schemaOptions.applied(reader.requireConfiguration(choice)));
            if (plan.isFresh() && names.isEmpty() && same) {
                before.ifPresent(glance -> memory.orElseThrow().remember(glance));
            }
            return ExitCode.CLEAN.number();
        }
        return new Proof(surroundings, talk, Mode.FAST)
                .run(project, emissions, Optional.empty())
                .number();
    }

    /** All that decides what a run without a proof writes and says. */
    private static WatchedFiles watched(Configuration configuration, ProjectReader reader, ProjectChoice choice) {
        Path root = configuration.root();
        List<Path> paths = new ArrayList<>(reader.configurationFiles(choice));
        paths.add(configuration.canonical());
        paths.add(root.resolve(NamesFile.FILE_NAME));
        paths.add(root.resolve(Emissions.SNAPSHOT));
        paths.addAll(ProjectOutput.records(root));
        configuration.targets().forEach(target -> paths.add(root.resolve(target.owned())));
        return new WatchedFiles(paths);
    }

    /** Why nothing may be written, if so. */
    private Optional<ExitCode> refusal(OutputPlan plan) {
        List<String> touched = plan.paths(Standing.HAND_EDITED, Standing.FOREIGN);
        if (!force && !touched.isEmpty()) {
            throw StopException.refused("nothing was written, because it would overwrite what a person wrote: "
                    + String.join(", ", touched) + "; move it elsewhere, or allow it with --force");
        }
        List<String> lost = plan.paths(Standing.LOST);
        if (!force && !lost.isEmpty()) {
            talk.problem(
                    "nothing was written, because files that are written only once are gone: " + String.join(", ", lost)
                            + "\n  hint: restore them from version control, or accept it with --force");
            return Optional.of(ExitCode.FINDINGS);
        }
        return Optional.empty();
    }
}
