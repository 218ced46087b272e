package dev.lockstep.core.statement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How the statements of a file ended, by their kind.
 *
 * @param kinds for each kind, such as {@code CREATE TABLE}, how many of its statements ended in which way
 * @param tokens how many tokens the modelled statements have, each of them read by somebody
 */
public record Coverage(NavigableMap<String, Map<Outcome, Integer>> kinds, int tokens) {
    /** The ways in which a statement can end. */
    public enum Outcome {
        MODELLED,
        CARRIED,
        SESSION,
        /** Rows, which a schema does not hold. */
        DATA,
        NOT_COMPARED,
        /** Not read; this ends every run that needs the schema. */
        REFUSED
    }

    /** One statement: its kind, how it ended and how many tokens it has. */
    public record Ended(String kind, Outcome outcome, int tokens) {}

    public Coverage {
        kinds = Collections.unmodifiableNavigableMap(new TreeMap<>(kinds));
    }

    public static Coverage of(List<Ended> statements) {
        NavigableMap<String, Map<Outcome, Integer>> kinds = new TreeMap<>();
        int tokens = 0;
        for (Ended ended : statements) {
            kinds.computeIfAbsent(ended.kind(), kind -> new EnumMap<>(Outcome.class))
                    .merge(ended.outcome(), 1, Integer::sum);
            tokens += ended.outcome() == Outcome.MODELLED ? ended.tokens() : 0;
        }
        return new Coverage(kinds, tokens);
    }

    public int count(Outcome outcome) {
        return kinds.values().stream()
                .mapToInt(counts -> counts.getOrDefault(outcome, 0))
                .sum();
    }

    /** How many statements the file has. */
    public int statements() {
        return kinds.values().stream()
                .flatMap(counts -> counts.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The way in which a statement that was read ended. */
    public static Outcome outcome(Statement statement) {
        if (statement instanceof Statement.Carried) {
            return Outcome.CARRIED;
        }
        if (statement instanceof Statement.SearchPath) {
            return Outcome.SESSION;
        }
        if (statement instanceof Statement.AlterTable alter
                && alter.actions().stream().allMatch(TableAction.NotCompared.class::isInstance)) {
            return Outcome.NOT_COMPARED;
        }
        if (statement instanceof Statement.Passed passed) {
            return switch (passed.reason()) {
                case SESSION, FUNCTION_BODIES -> Outcome.SESSION;
                case ROWS -> Outcome.DATA;
                case NOT_COMPARED -> Outcome.NOT_COMPARED;
            };
        }
        return Outcome.MODELLED;
    }
}
