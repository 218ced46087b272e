package dev.lockstep.verifier.generators;

import dev.lockstep.core.diff.FactTally;
import dev.lockstep.verifier.load.Loader.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of one schema through one generator and through Lockstep.
 *
 * @param failures what of the other's models the server or its own library refused to create
 * @param times in milliseconds, whole processes
 */
record Row(String schema, FactTally other, List<Finding> failures, FactTally ours, Times times) {
    private static final int NAMED = 4;

    Row {
        failures = List.copyOf(failures);
    }

    /** Medians of the two processes. */
    record Times(long other, long ours) {}

    static List<String> heading(String generator) {
        return List.of(
                "| schema | facts | " + generator + " | added | failed | time | Lockstep | added | time |",
                "|---|---|---|---|---|---|---|---|---|");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %d | %s | %d ms | %s | %d | %d ms |",
                schema,
                ours.facts(),
                share(other),
                other.added(),
                stopped().isPresent() ? "all" : failures.size(),
                times.other(),
                share(ours),
                ours.added(),
                times.ours());
    }

    /** Why nothing of the other's could be created. */
    private Optional<String> stopped() {
        return failures.stream()
                .filter(finding -> finding.subject().equals(Generator.STOPPED))
                .map(Finding::message)
                .findFirst();
    }

    private static String share(FactTally tally) {
        return String.format(
                Locale.ROOT, "%,d (%.1f %%)", tally.kept(), Math.floor(1000.0 * tally.kept() / tally.facts()) / 10);
    }

    /** What the other loses most, or why it makes nothing. */
    String note() {
        return schema + ": " + stopped().orElseGet(() -> "loses most: " + most(other));
    }

    private static String most(FactTally tally) {
        return tally.lost().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
