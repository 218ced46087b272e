package dev.lockstep.cli.command;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.output.ProjectOutput;
import dev.lockstep.cli.output.WantedFile;
import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.project.Releases;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.changelog.ChangeLog;
import dev.lockstep.core.changelog.Release;
import dev.lockstep.core.changelog.Release.Next;
import dev.lockstep.core.changelog.Released;
import dev.lockstep.core.changelog.VersionCheck;
import dev.lockstep.core.changelog.VersionHistory;
import dev.lockstep.core.diagnostic.Diagnostic;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Documents what changed since the last version as the next one. */
@Command(
        name = "changelog",
        addMethodSubcommands = false,
        header = "Document what changed since the last version.",
        description = {
            "",
            "Compares the canonical file with the snapshot of its latest version and writes the next entry of the"
                    + " version block at its end, versions/VERSION.sql and CHANGELOG.md."
        },
        footer = {
            "Examples:",
            "  lockstep changelog                     the next version follows from the changes",
            "  lockstep changelog --release minor     or say which one",
            "  lockstep changelog --release 2.0.0",
            "  lockstep changelog --check             in CI: exit 1 when a change is not documented"
        })
public final class ChangelogCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Talk talk;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration; default: the nearest lockstep.yaml, here or in a folder above.")
    private @Nullable String configurationFile;

    @Option(names = "--check", description = "Write nothing; exit 1 when versions and schema do not agree.")
    private boolean check;

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            description = "The version to write: a number, or major, minor or patch.")
    private @Nullable String release;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day of the version, as 2026-01-31; default: today.")
    private @Nullable String date;

    @Option(names = "--force", description = "Replace a CHANGELOG.md that Lockstep did not write.")
    private boolean force;

    public ChangelogCommand(Surroundings surroundings, Talk talk) {
        this.surroundings = surroundings;
        this.talk = talk;
    }

    @Override
    public Integer call() {
        ProjectReader reader = new ProjectReader(surroundings);
        ProjectChoice choice = new ProjectChoice(
                Optional.ofNullable(configurationFile),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                ProjectChoice.Unmodelled.CARRIED);
        Configuration configuration = reader.requireConfiguration(choice);
        ProjectOutput output = ProjectOutput.open(configuration.root());
        Project project = reader.read(configuration, choice);
        Releases releases =
                new Releases(configuration.root(), configuration.postgres().version());
        Optional<Released> released = releases.latest();
        VersionHistory history = VersionHistory.read(project.parsed().sources().file());
        ChangeLog log = new SettledChanges(talk).since(released, project);
        ExitCode exitCode = check
                ? report(VersionCheck.check(history, project.parsed().sources(), released, log))
                : write(
                        output,
                        project,
                        Release.prepare(
                                history,
                                released,
                                project.parsed().schema(),
                                new Next(log, day(), releases.version(release))));
        return exitCode.number();
    }

    private LocalDate day() {
        if (date == null) {
            return LocalDate.now(Clock.system(ZoneId.systemDefault()));
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw StopException.usage("--date takes a day such as 2026-01-31, not '" + date + "'");
        }
    }

    private ExitCode report(List<Diagnostic> findings) {
        findings.forEach(finding -> talk.result(finding.render()));
        if (findings.isEmpty()) {
            talk.news(talk.good("every change is documented"));
        }
        return findings.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private ExitCode write(ProjectOutput output, Project project, Optional<Release> prepared) {
        if (prepared.isEmpty()) {
            talk.news("nothing changed since the last version");
            return ExitCode.CLEAN;
        }
        Release next = prepared.get();
        List<WantedFile> files = Releases.files(next, project.configuration());
        if (!force) {
            new Releases(project.root(), project.parsed().version()).refuseForeignPage();
        }
        output.writeNotes(files);
        talk.news("version " + next.version());
        next.changes().forEach(change -> talk.news("  - " + change.words()));
        files.forEach(file -> talk.news("written  " + file.path()));
        return ExitCode.CLEAN;
    }
}
