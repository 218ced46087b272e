package dev.lockstep.cli.command;

import dev.lockstep.cli.output.OneFile;
import dev.lockstep.cli.project.ProjectChoice;
import dev.lockstep.cli.project.ProjectReader;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.core.build.ParsedSchema;
import dev.lockstep.core.format.Formatter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rewrites the canonical file in normal form. */
@Command(
        name = "fmt",
        addMethodSubcommands = false,
        header = "Rewrite the canonical file in normal form.",
        description = {
            "",
            "One spelling and one order for the whole schema; ALTER, COMMENT and guarded statements are folded into the"
                    + " objects they change, IF NOT EXISTS is left out. A comment goes above the object it stands at;"
                    + " comments at both ends of the file stay as they are.",
            "A comment or statement for which the normal form has no place is named, and nothing is written. The file is"
                    + " replaced as a whole; a second run changes nothing."
        },
        footer = {
            "Examples:",
            "  lockstep fmt            rewrite the file",
            "  lockstep fmt --check    in CI: exit 1 when it is not in normal form"
        })
public final class FmtCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Talk talk;

    @Mixin
    private final ProjectOptions projectOptions = new ProjectOptions();

    @Option(names = "--check", description = "Write nothing; exit 1 when the file would change.")
    private boolean check;

    public FmtCommand(Surroundings surroundings, Talk talk) {
        this.surroundings = surroundings;
        this.talk = talk;
    }

    @Override
    public Integer call() {
        ProjectChoice choice = projectOptions.choice(List.of());
        ProjectReader reader = new ProjectReader(surroundings);
        Path file = reader.canonicalFile(choice);
        ParsedSchema parsed = reader.canonical(choice);
        String formatted = Formatter.format(parsed);
        String name = reader.display(file);
        if (formatted.equals(parsed.sources().file().text())) {
            talk.news(name + " is in normal form");
            return ExitCode.CLEAN.number();
        }
        if (check) {
            talk.result("not in normal form  " + name);
            return ExitCode.FINDINGS.number();
        }
        OneFile.replace(file, formatted);
        talk.news("changed  " + name);
        return ExitCode.CLEAN.number();
    }
}
