package dev.lockstep.verifier.report;

import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One thing that was compared with the canonical file.
 *
 * @param name {@code printed model}, {@code django}, ...
 * @param compared how many objects of each kind the canonical database holds
 * @param drift differences that nobody declared
 * @param omissions declared by the emitter and found to be so
 * @param wrongOmissions declared by the emitter, but there is no such difference
 * @param tolerated how often each named rule let a difference in wording pass
 * @param findings what the target's own tools object to
 * @param rows what was tried with rows
 * @param notDone why nothing was compared, when nothing was
 */
public record Subject(
        String name,
        SortedMap<ObjectKind, Integer> compared,
        List<Drift> drift,
        List<DeclaredOmission> omissions,
        List<DeclaredOmission> wrongOmissions,
        SortedMap<String, Integer> tolerated,
        List<Objection> findings,
        Rows rows,
        Optional<String> notDone) {
    public Subject {
        compared = Collections.unmodifiableSortedMap(new TreeMap<>(compared));
        drift = List.copyOf(drift);
        omissions = List.copyOf(omissions);
        wrongOmissions = List.copyOf(wrongOmissions);
        tolerated = Collections.unmodifiableSortedMap(new TreeMap<>(tolerated));
        findings = List.copyOf(findings);
    }

    /** A subject that could not be checked. */
    public static Subject notDone(String name, String reason) {
        return new Subject(
                name,
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                Rows.NONE,
                Optional.of(reason));
    }

    /** What a target does not create, with the reason. */
    public record DeclaredOmission(ObjectPath path, String reason) {}

    /**
     * What a target's own tool objects to.
     *
     * @param about the file, model or statement
     */
    public record Objection(String about, String message) {}

    /**
     * What was tried with rows.
     *
     * @param count how many tables a row was written to and read from; empty where no rows are tried
     * @param notTried what no row was written of, and why, in words
     */
    public record Rows(OptionalInt count, List<String> notTried) {
        /** No rows were tried. */
        public static final Rows NONE = new Rows(OptionalInt.empty(), List.of());

        public Rows {
            notTried = List.copyOf(notTried);
        }
    }

    /** The declared omissions, told apart by whether there is such a difference. */
    public Subject withOmissionsSplit(Predicate<DeclaredOmission> isTrue) {
        return new Subject(
                name,
                compared,
                drift,
                omissions.stream().filter(isTrue).toList(),
                omissions.stream().filter(isTrue.negate()).toList(),
                tolerated,
                findings,
                rows,
                notDone);
    }

    public boolean isClean() {
        return notDone.isEmpty() && drift.isEmpty() && wrongOmissions.isEmpty() && findings.isEmpty();
    }

    /** How many objects were compared. */
    public int objects() {
        return compared.values().stream().mapToInt(Integer::intValue).sum();
    }
}
