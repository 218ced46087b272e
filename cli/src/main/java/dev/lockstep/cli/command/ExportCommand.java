package dev.lockstep.cli.command;

import dev.lockstep.cli.command.TargetExport.Writing;
import dev.lockstep.cli.output.OneFile;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.StopException;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.print.SchemaPrinter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives the schema as SQL in normal form. */
@Command(
        name = "export",
        addMethodSubcommands = false,
        header = "Print the schema as SQL in normal form.",
        description = {
            "",
            "One spelling and one order for everything the canonical file says, without rows, privileges, settings of"
                    + " the session and remarks. What it prints builds the same schema on an empty database.",
            "Without a lockstep.yaml, --canonical FILE exports a file by itself, such as a dump.",
            "",
            "With --targets, a throwaway Postgres builds the canonical file and every target that makes tables, each with"
                    + " its own tools, and what it then holds is written to one file each, in the server's spelling:"
                    + " schema_canonical.sql, schema_django.sql and so on. Two that agree do not differ in a byte."
        },
        footer = {
            "Examples:",
            "  lockstep export                            to standard output",
            "  lockstep export --output schema.sql        to a file, which must not be there",
            "  lockstep export --canonical dump.sql       a dump as a person would write it",
            "  lockstep export --targets --output out     a file for each target, for diff; exit 1 when one differs"
        })
public final class ExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Talk talk;

    @Mixin
    private final ProjectOptions projectOptions = new ProjectOptions();

    @Option(names = "--targets", description = "Write what every target builds, one file each.")
    private boolean targets;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output; with --targets, to files in this folder.")
    private @Nullable String output;

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    public ExportCommand(Surroundings surroundings, Talk talk) {
        this.surroundings = surroundings;
        this.talk = talk;
    }

    @Override
    public Integer call() {
        return (targets ? everyTarget() : canonical()).number();
    }

    private ExitCode everyTarget() {
        if (output == null) {
            throw StopException.usage("--targets needs --output FOLDER, where the files go");
        }
        Path folder = surroundings.folder().resolve(output).normalize();
        return new TargetExport(surroundings, talk, folder)
                .run(projectOptions.choice(List.of()), force ? Writing.REPLACE : Writing.CREATE);
    }

    private ExitCode canonical() {
        ParsedSchema parsed = new ProjectReader(surroundings).canonical(projectOptions.choice(List.of()));
        ParsedNotes.say(parsed, talk);
        String sql = SchemaPrinter.print(parsed.schema());
        if (output == null) {
            talk.result(sql.stripTrailing());
        } else {
            Path file = surroundings.folder().resolve(output).normalize();
            if (force) {
                OneFile.replace(file, sql);
            } else {
                OneFile.create(file, sql);
            }
            talk.news("written  " + output);
        }
        return ExitCode.CLEAN;
    }
}
