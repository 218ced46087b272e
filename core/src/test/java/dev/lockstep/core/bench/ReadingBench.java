package dev.lockstep.core.bench;

import dev.lockstep.core.build.CanonicalReader;
import dev.lockstep.core.lex.SourceReader;
import dev.lockstep.core.model.Schema;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pgcodekeeper.core.parsers.antlr.base.AntlrParser;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/** Reads one schema once, with Lockstep or with the grammar of pgcodekeeper, and says what it took. */
public final class ReadingBench {
    private ReadingBench() {}

    /** Takes {@code lockstep}, {@code share} or {@code pgcodekeeper}, and the path of the schema. */
    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[1]);
        String found = switch (arguments[0]) {
            case "lockstep" -> lockstep(path);
            case "share" -> share(path);
            case "pgcodekeeper" -> pgcodekeeper(path);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        System.out.printf(
                Locale.ROOT,
                "%d ms, %d ms of processors, %s MB resident, %s%n",
                ManagementFactory.getRuntimeMXBean().getUptime(),
                processorMillis(),
                peakMegabytes(),
                found);
    }

    private static String lockstep(Path path) throws IOException {
        Schema schema = CanonicalReader.read(SourceReader.read(path.toString(), Files.readAllBytes(path)))
                .schema();
        long columns = schema.tables().stream()
                .mapToLong(table -> table.columns().size())
                .sum();
        return schema.tables().size() + " tables, " + columns + " columns";
    }

    private static String share(Path path) throws IOException {
        StackSampler sampler = StackSampler.start("net.sf.jsqlparser");
        String found = lockstep(path);
        return found + ", JSqlParser " + sampler.share() + " % of the samples of all threads";
    }

    private static String pgcodekeeper(Path path) throws IOException {
        List<Object> errors = new ArrayList<>();
        SQLParser parser = AntlrParser.createSQLParser(Files.readString(path), path.toString(), errors);
        int statements = parser.sql().getChildCount();
        return statements + " parts of a syntax tree, " + errors.size() + " errors";
    }

    private static long processorMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    /** The most memory the process had, where the system tells. */
    private static String peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "?";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                .findFirst()
                .orElse("?");
    }
}
