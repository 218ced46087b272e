package dev.lockstep.cli;

import dev.lockstep.cli.command.ChangelogCommand;
import dev.lockstep.cli.command.DoctorCommand;
import dev.lockstep.cli.command.ExplainCommand;
import dev.lockstep.cli.command.ExportCommand;
import dev.lockstep.cli.command.ExtendCommand;
import dev.lockstep.cli.command.FmtCommand;
import dev.lockstep.cli.command.LockstepCommand;
import dev.lockstep.cli.command.SyncCommand;
import dev.lockstep.cli.command.VerifyCommand;
import dev.lockstep.cli.memory.RunMemory;
import dev.lockstep.cli.project.Rehearsal;
import dev.lockstep.cli.surroundings.ExitCode;
import dev.lockstep.cli.surroundings.Surroundings;
import dev.lockstep.cli.surroundings.Talk;
import dev.lockstep.cli.yaml.NearestWord;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the process starts and ends. */
public final class Main {
    private static final Set<String> EMITTING_COMMANDS = Set.of("sync", "verify", "extend", "explain");

    private Main() {}

    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofProcess();
        List<String> words = List.of(arguments);
        Optional<RunMemory> memory = RunMemory.isRemembered(words)
                ? RunMemory.build().flatMap(build -> RunMemory.of(words, surroundings, build))
                : Optional.empty();
        if (memory.isPresent() && memory.get().repeat()) {
            System.exit(ExitCode.CLEAN.number());
        }
        if (Arrays.stream(arguments).anyMatch(EMITTING_COMMANDS::contains)) {
            Rehearsal.start();
        }
        int exitCode = run(words, surroundings, memory);
        // Libraries may have left threads behind that would keep the process alive.
        System.exit(exitCode);
    }

    /** Runs one command line and returns the exit code; never ends the process. */
    public static int run(List<String> arguments, Surroundings surroundings) {
        return run(arguments, surroundings, Optional.empty());
    }

    /** Runs one command line whose words a memory may keep. */
    static int run(List<String> arguments, Surroundings real, Optional<RunMemory> memory) {
        Surroundings surroundings = memory.map(RunMemory::listening).orElse(real);
        LockstepCommand root = new LockstepCommand(surroundings);
        CommandLine commandLine = new CommandLine(root);
        commands(arguments, surroundings, root.talk(), memory).forEach(commandLine::addSubcommand);
        commandLine
                .setOut(writer(surroundings.out()))
                .setErr(writer(surroundings.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((exception, rest) -> wrongUsage(exception))
                .setExecutionExceptionHandler((exception, line, parsed) -> Failures.report(exception, root.talk()));
        return commandLine.execute(arguments.toArray(new String[0]));
    }

    /** The commands the arguments can mean: all of them, unless the first argument names one. */
    private static List<Object> commands(
            List<String> arguments, Surroundings surroundings, Talk talk, Optional<RunMemory> memory) {
        Map<String, Supplier<Object>> known = new LinkedHashMap<>();
        known.put("sync", () -> new SyncCommand(surroundings, talk, memory));
        known.put("verify", () -> new VerifyCommand(surroundings, talk));
        known.put("changelog", () -> new ChangelogCommand(surroundings, talk));
        known.put("export", () -> new ExportCommand(surroundings, talk));
        known.put("fmt", () -> new FmtCommand(surroundings, talk));
        known.put("extend", () -> new ExtendCommand(surroundings, talk));
        known.put("doctor", () -> new DoctorCommand(surroundings, talk));
        known.put("explain", () -> new ExplainCommand(surroundings, talk));
        // Reading the options of a command that is not meant takes a tenth of the start.
        Supplier<Object> named = arguments.isEmpty() ? null : known.get(arguments.get(0));
        return named == null ? known.values().stream().map(Supplier::get).toList() : List.of(named.get());
    }

    private static Optional<String> nearest(ParameterException exception, CommandSpec command) {
        if (!(exception instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        Set<String> known = new LinkedHashSet<>(command.subcommands().keySet());
        command.options().forEach(option -> known.addAll(Arrays.asList(option.names())));
        return NearestWord.to(unmatched.getUnmatched().get(0), known);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), /* autoFlush= */ true);
    }

    private static int wrongUsage(ParameterException exception) {
        CommandLine line = exception.getCommandLine();
        CommandSpec command = line.getCommandSpec();
        line.getErr().println("lockstep: " + exception.getMessage());
        String hint = nearest(exception, command)
                .map(word -> "did you mean " + word + "?")
                .orElseGet(() -> command.qualifiedName() + " --help shows what it takes");
        line.getErr().println("  hint: " + hint);
        return ExitCode.USAGE.number();
    }
}
