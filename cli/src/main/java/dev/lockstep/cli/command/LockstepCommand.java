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
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ToolVersion.class,
        header = "Keeps Django and JPA models in lockstep with one PostgreSQL schema file.",
        synopsisHeading = "%nUsage: ",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nParameters:%n",
        footerHeading = "%n")
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
