package dev.lockstep.verifier.proof;

import dev.lockstep.core.diff.Difference;
import dev.lockstep.core.model.ObjectKind;
import dev.lockstep.core.model.ObjectPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.source.SourceMap;
import dev.lockstep.verifier.compare.CatalogCounts;
import dev.lockstep.verifier.compare.SettledComparison;
import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import dev.lockstep.verifier.report.Drift;
import dev.lockstep.verifier.report.Subject;
import dev.lockstep.verifier.report.Subject.DeclaredOmission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a subject of what was found, with the places to look at. */
final class SubjectReport {
    private static final String COLUMN_ORDER = "column order";
    private static final String UPGRADED = "tables with later columns behind the others, as upgrades make them";
    private static final String UNWRITTEN = "NOT NULL constraints under the name that the server chose";
    private static final String RESPELLED = "expressions in another spelling, the same to the server";

    private final SourceMap<ObjectPath> sources;
    private final SortedMap<ObjectKind, Integer> compared;

    SubjectReport(SourceMap<ObjectPath> sources, Schema canonical) {
        this.sources = sources;
        this.compared = CatalogCounts.of(canonical);
    }

    Subject ofParsed(List<Difference> differences) {
        return new Subject(
                Verification.PARSED,
                compared,
                places(differences, Map.of()),
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                Subject.Rows.NONE,
                Optional.empty());
    }

    /**
     * Differences that the target declared are omissions; all others are drift.
     *
     * @param unwrittenNames how many NOT NULL constraints have a name that the file does not say
     */
    Subject of(TargetTrial target, Loaded loaded, SettledComparison.Outcome outcome, int unwrittenNames) {
        Set<ObjectPath> found = new HashSet<>();
        List<Difference> undeclared = new ArrayList<>();
        SortedMap<String, Integer> tolerated = new TreeMap<>();
        for (Difference difference : outcome.differences()) {
            if (comesFromUpgrades(difference, target)) {
                tolerated.merge(UPGRADED, 1, Integer::sum);
            } else if (isMissing(difference) && target.omissions().containsKey(difference.path())) {
                found.add(difference.path());
            } else {
                undeclared.add(difference);
            }
        }
        if (unwrittenNames > 0) {
            tolerated.put(UNWRITTEN, unwrittenNames);
        }
        if (outcome.respelled() > 0) {
            tolerated.put(RESPELLED, outcome.respelled());
        }
        List<DeclaredOmission> declared = target.omissions().entrySet().stream()
                .map(entry -> new DeclaredOmission(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(DeclaredOmission::path))
                .toList();
        Subject subject = new Subject(
                target.name(),
                compared,
                places(undeclared, target.files()),
                declared,
                List.of(),
                tolerated,
                objections(loaded.findings()),
                rows(loaded),
                Optional.empty());
        return subject.withOmissionsSplit(omission -> found.contains(omission.path()));
    }

    /** A target that builds nothing of its own. */
    Subject ofRows(TargetTrial target, Loaded loaded) {
        return new Subject(
                target.name(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                objections(loaded.findings()),
                rows(loaded),
                Optional.empty());
    }

    private static boolean comesFromUpgrades(Difference difference, TargetTrial target) {
        return target.making() == TargetTrial.Making.UPGRADED
                && difference.aspect().equals(Optional.of(COLUMN_ORDER));
    }

    private static boolean isMissing(Difference difference) {
        return difference.aspect().isEmpty() && difference.actual().isEmpty();
    }

    private static List<Subject.Objection> objections(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Subject.Objection(finding.subject(), finding.message()))
                .toList();
    }

    private static Subject.Rows rows(Loaded loaded) {
        List<String> notTried = loaded.notTried().stream()
                .map(finding -> finding.subject() + ": " + finding.message())
                .toList();
        return new Subject.Rows(loaded.rows(), notTried);
    }

    private List<Drift> places(List<Difference> differences, Map<ObjectPath, String> files) {
        return differences.stream()
                .map(difference -> new Drift(
                        difference,
                        nearest(difference.path()).stream()
                                .flatMap(path -> sources.line(path).stream())
                                .findFirst(),
                        nearest(difference.path()).stream()
                                .flatMap(path -> Optional.ofNullable(files.get(path)).stream())
                                .findFirst()))
                .toList();
    }

    /** The object itself, else the table it belongs to. */
    private static List<ObjectPath> nearest(ObjectPath path) {
        List<String> names = path.names();
        return names.size() < 2 ? List.of(path) : List.of(path, new ObjectPath(ObjectKind.TABLE, names.subList(0, 2)));
    }
}
