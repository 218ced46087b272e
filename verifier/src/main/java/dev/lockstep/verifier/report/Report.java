package dev.lockstep.verifier.report;

import java.util.List;

/**
 * Everything that a verification found.
 *
 * @param canonical the name of the canonical file
 * @param subjects the printed model and each target, in the order in which they were asked for
 * @param timings how long each step took, in the order in which they ended
 */
public record Report(String canonical, List<Subject> subjects, List<Timing> timings) {
    public Report {
        subjects = List.copyOf(subjects);
        timings = List.copyOf(timings);
    }

    /** How a verification ended. */
    public enum Outcome {
        /** Everything was checked and nothing found. */
        CLEAN,
        /** Something was found. */
        FINDINGS,
        /** Something could not be checked; that is never clean. */
        NOT_DONE
    }

    /** One step and its duration. */
    public record Timing(String step, long milliseconds) {}

    public Outcome outcome() {
        if (subjects.stream().anyMatch(subject -> subject.notDone().isPresent())) {
            return Outcome.NOT_DONE;
        }
        return isClean() ? Outcome.CLEAN : Outcome.FINDINGS;
    }

    /** Whether every subject was checked and nothing was found. A report without subjects is not clean. */
    public boolean isClean() {
        return !subjects.isEmpty() && subjects.stream().allMatch(Subject::isClean);
    }

    /** The report for people. */
    public String text() {
        return ReportText.of(this);
    }

    /** The report for programs. */
    public String json() {
        return ReportJson.of(this);
    }
}
