package dev.lockstep.cli;

import dev.lockstep.cli.command.LockstepCommand;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.Surroundings;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the process starts and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = run(List.of(arguments), Surroundings.ofProcess());
        // Libraries may have left threads behind that would keep the process alive.
        System.exit(exitCode);
    }

    /** Runs one command line and returns the exit code; never ends the process. */
    public static int run(List<String> arguments, Surroundings surroundings) {
        LockstepCommand root = new LockstepCommand(surroundings);
        CommandLine commandLine = new CommandLine(root);
        commandLine
                .setOut(writer(surroundings.out()))
                .setErr(writer(surroundings.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((exception, rest) -> wrongUsage(exception))
                .setExecutionExceptionHandler((exception, line, parsed) -> Failures.report(exception, root.talk()));
        return commandLine.execute(arguments.toArray(new String[0]));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), /* autoFlush= */ true);
    }

    private static int wrongUsage(ParameterException exception) {
        CommandLine line = exception.getCommandLine();
        CommandSpec command = line.getCommandSpec();
        line.getErr().println("lockstep: " + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, line.getErr());
        line.getErr().println("  hint: " + command.qualifiedName() + " --help shows what it takes");
        return ExitCode.USAGE.number();
    }
}
