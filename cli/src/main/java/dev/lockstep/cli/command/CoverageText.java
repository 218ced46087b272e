package dev.lockstep.cli.command;

import dev.lockstep.core.statement.Coverage;
import dev.lockstep.core.statement.Coverage.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how the statements of a canonical file ended. */
record CoverageText(Coverage coverage) {
    /** The sums, a line for each kind of statement, and how many tokens were read. */
    List<String> lines() {
        Stream<String> kinds = coverage.kinds().entrySet().stream().map(kind -> kind(kind.getKey(), kind.getValue()));
        String tokens = String.format(Locale.ROOT, "tokens of modelled statements: %,d", coverage.tokens())
                + "; one that no reader takes refuses its statement";
        return Stream.of(Stream.of(sums()), kinds, Stream.of(tokens))
                .flatMap(lines -> lines)
                .toList();
    }

    private String sums() {
        return String.format(Locale.ROOT, "statements: %,d; ", coverage.statements())
                + Arrays.stream(Outcome.values())
                        .map(outcome -> words(coverage.count(outcome), outcome))
                        .collect(Collectors.joining(", "));
    }

    private static String kind(String kind, Map<Outcome, Integer> counts) {
        return String.format(Locale.ROOT, "  %-28s ", kind)
                + counts.entrySet().stream()
                        .map(entry -> words(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static String words(int count, Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%,d %s",
                count,
                outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
