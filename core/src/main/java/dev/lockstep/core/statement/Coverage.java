package dev.lockstep.core.statement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many statements of a file ended in which way. */
public record Coverage(Map<Outcome, Integer> counts) {
    /** The ways in which a statement can end; one that is refused ends the run instead. */
    public enum Outcome {
        MODELLED,
        CARRIED,
        SESSION,
        ROWS,
        NOT_COMPARED
    }

    public Coverage {
        counts = Map.copyOf(counts);
    }

    public static Coverage of(List<Statement> statements) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Statement statement : statements) {
            counts.merge(outcome(statement), 1, Integer::sum);
        }
        return new Coverage(counts);
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
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
            return Outcome.valueOf(passed.reason().name());
        }
        return Outcome.MODELLED;
    }
}
