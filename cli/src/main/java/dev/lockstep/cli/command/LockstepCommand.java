package dev.lockstep.cli.command;

import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; without a command it shows its help. */
@Command(
        name = "lockstep",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ToolVersion.class,
        header = "Keeps Django, JPA, SQLAlchemy and Pydantic models in lockstep with one PostgreSQL schema file.",
        synopsisHeading = "%nUsage: ",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nParameters:%n",
        footerHeading = "%n",
        description = {
            "",
            "You edit schema_canonical.sql; lockstep regenerates the models of every stack and proves, on a throwaway"
                    + " Postgres, that each of them builds exactly that schema."
        },
        footer = {
            "Start with a lockstep.yaml beside schema_canonical.sql:",
            "  targets:",
            "    django: {output: models/django}",
            "    jpa: {output: models/jpa, package: com.example.shop.model}",
            "    sqlalchemy: {output: models/sqlalchemy, package: shop}",
            "    pydantic: {out: models/pydantic/schemas.py}",
            "",
            "Examples:",
            "  lockstep sync                           write the models and prove them",
            "  lockstep sync --check                   in CI: are the generated files fresh?",
            "  lockstep verify                         in CI: do the models build the schema?",
            "  lockstep verify --canonical dump.sql    try a file without any configuration",
            "  lockstep explain stocks                 how each target says a table",
            "  lockstep extend django stocks           a file of your own for the class of a table",
            "  lockstep changelog --release minor      document what changed as the next version",
            "  lockstep export --canonical dump.sql    a dump as a person would write it",
            "  lockstep doctor                         is everything there, and is every statement understood?",
            "",
            "Exit codes: 0 nothing to report, 1 findings, 2 wrong usage, configuration or canonical file,",
            "3 the check could not be done, 4 refused for safety, 70 a bug of Lockstep."
        })
public final class LockstepCommand implements Callable<Integer> {
    @Mixin
    private final Talk talk;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public LockstepCommand(Surroundings surroundings) {
        this.talk = new Talk(surroundings);
    }

    /** The one voice of the run; its options may stand before or behind the command. */
    public Talk talk() {
        return talk;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.CLEAN.number();
    }
}
