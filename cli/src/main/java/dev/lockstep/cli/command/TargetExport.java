package dev.lockstep.cli.command;

import dev.lockstep.cli.config.Configuration;
import dev.lockstep.cli.output.OneFile;
import dev.lockstep.cli.output.OutputScope;
import dev.lockstep.cli.output.ProjectOutput;
import dev.lockstep.cli.project.Emissions;
import dev.lockstep.cli.project.Project;
import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.project.ScratchProject;
import dev.lockstep.cli.project.Trials;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.model.PostgresVersion;
import dev.lockstep.core.print.SchemaPrinter;
import dev.lockstep.verifier.load.django.DjangoLoader.Mode;
import dev.lockstep.verifier.postgres.ServerSettings;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.proof.BuiltSchemas;
import dev.lockstep.verifier.proof.BuiltSchemas.BuiltSchema;
import dev.lockstep.verifier.proof.VerificationRequest;
import java.nio.file.Path;
import java.util.List;

/** Writes what the canonical file and each target build as SQL, one file each, for {@code diff}. */
final class TargetExport {
    private final Surroundings surroundings;
    private final Talk talk;
    private final Path folder;

    /** @param folder where the files go */
    TargetExport(Surroundings surroundings, Talk talk, Path folder) {
        this.surroundings = surroundings;
        this.talk = talk;
        this.folder = folder;
    }

    /** @param writing what happens to files that are there */
    ExitCode run(ProjectChoice choice, Writing writing) {
        ProjectReader reader = new ProjectReader(surroundings);
        try (ScratchProject scratch = new ScratchProject()) {
            Configuration configuration =
                    reader.configuration(choice).orElseGet(() -> scratch.configuration(reader, choice));
            Project project = reader.read(configuration, choice);
            ParsedNotes.say(project.parsed(), talk);
            Emissions emissions = Emissions.of(project);
            if (scratch.isUsed()) {
                ProjectOutput output = ProjectOutput.open(configuration.root());
                output.write(output.plan(emissions.files(project), OutputScope.ALL), List.of());
            }
            VerificationRequest request = new Trials(project, Mode.FAST, surroundings).request(emissions);
            refuseLosses(BuiltSchemas.names(request), configuration.canonical(), writing);
            return written(built(request, project.parsed().version()));
        }
    }

    /** What happens to files that are there. */
    enum Writing {
        /** They stay, and nothing is written. */
        CREATE,
        REPLACE
    }

    private static List<BuiltSchema> built(VerificationRequest request, PostgresVersion version) {
        ServerSettings settings = ServerSettings.ofThisProcess().withVersion(version);
        try (ThrowawayServer server = ThrowawayServer.start(settings)) {
            return BuiltSchemas.of(request, server);
        }
    }

    private ExitCode written(List<BuiltSchema> built) {
        OneFile.folder(folder);
        String canonical = SchemaPrinter.print(built.get(0).schema());
        boolean agree = true;
        for (BuiltSchema each : built) {
            String sql = SchemaPrinter.print(each.schema());
            OneFile.replace(file(each.name()), sql);
            each.findings()
                    .forEach(
                            finding -> talk.problem(each.name() + ": " + finding.subject() + ": " + finding.message()));
            boolean same = sql.equals(canonical) && each.findings().isEmpty();
            talk.news("written  " + file(each.name()).getFileName() + (same ? "" : ", which differs"));
            agree = agree && same;
        }
        return agree ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private Path file(String name) {
        return folder.resolve("schema_" + name + ".sql");
    }

    private void refuseLosses(List<String> names, Path canonical, Writing writing) {
        for (Path file : names.stream().map(this::file).toList()) {
            if (OneFile.isSame(file, canonical)) {
                throw StopException.refused("the export would replace the canonical file " + canonical.getFileName()
                        + "; name another folder with --output");
            }
            if (writing == Writing.CREATE) {
                OneFile.refuseIfThere(file);
            }
        }
    }
}
