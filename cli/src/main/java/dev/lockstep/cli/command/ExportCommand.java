package dev.lockstep.cli.command;

import dev.lockstep.cli.output.OneFile;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.surroundings.ExitCode;
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
        header = "Print the schema as SQL in normal form.",
        description = {
            "",
            "One spelling and one order for everything the canonical file says, without rows, privileges, settings of"
                    + " the session and remarks. What it prints builds the same schema on an empty database.",
            "Without a lockstep.yaml, --canonical FILE exports a file by itself, such as a dump."
        },
        footer = {
            "Examples:",
            "  lockstep export                            to standard output",
            "  lockstep export --output schema.sql        to a file, which must not be there",
            "  lockstep export --canonical dump.sql       a dump as a person would write it"
        })
public final class ExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Talk talk;

    @Mixin
    private final ProjectOptions projectOptions = new ProjectOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private @Nullable String output;

    @Option(names = "--force", description = "Replace the file when it is there.")
    private boolean force;

    public ExportCommand(Surroundings surroundings, Talk talk) {
        this.surroundings = surroundings;
        this.talk = talk;
    }

    @Override
    public Integer call() {
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
        return ExitCode.CLEAN.number();
    }
}
