package dev.lockstep.verifier.proof;

import dev.lockstep.core.diagnostic.InputException;
import dev.lockstep.verifier.EnvironmentException;
import dev.lockstep.verifier.compare.ModelAgreement;
import dev.lockstep.verifier.compare.NotNullNames;
import dev.lockstep.verifier.load.Loader;
import dev.lockstep.verifier.postgres.ThrowawayServer;
import dev.lockstep.verifier.report.Report;
import dev.lockstep.verifier.report.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Proves on one server that the printed model and every target build what the canonical file says. */
public final class Verification {
    /** The subject that shows whether the parsed model says what the server made of the file. */
    public static final String PARSED = "parsed model";

    /** The subject that shows whether printing the model loses anything. */
    public static final String PRINTED = "printed model";

    private final VerificationRequest request;
    private final TrialDatabases databases;
    private final Stopwatch stopwatch = new Stopwatch();

    private Verification(VerificationRequest request, ThrowawayServer server) {
        this.request = request;
        this.databases = new TrialDatabases(server, request.parsed().extensions());
    }

    /**
     * Loads and compares everything. A target that cannot be checked is in the report as not done.
     *
     * @throws InputException when the server rejects the canonical file
     * @throws EnvironmentException when nothing could be compared at all
     */
    public static Report run(VerificationRequest request, ThrowawayServer server) {
        return new Verification(request, server).report();
    }

    /** One subject and its database under way. */
    private record Trial(TargetTrial target, Future<Built> built) {}

    private Report report() {
        // The canonical file comes first and alone: when it does not load, no target needs to be started.
        Built loaded = stopwatch.time("load canonical", () -> databases.load("canonical", request.canonical()));
        Built canonical = loaded.withCatalog(names(loaded).catalog());
        SubjectReport subjects = new SubjectReport(request.sources(), canonical.catalog());
        List<Subject> all = new ArrayList<>();
        all.add(subjects.ofParsed(ModelAgreement.differences(request.parsed(), canonical.catalog())));
        ExecutorService threads = Executors.newFixedThreadPool(threads(), Verification::daemon);
        try {
            for (Trial trial : begin(threads)) {
                all.add(finish(canonical, trial, subjects));
            }
        } finally {
            threads.shutdownNow();
        }
        return new Report(request.canonical().file().name(), all, stopwatch.timings());
    }

    private List<Trial> begin(ExecutorService threads) {
        List<TargetTrial> targets = new ArrayList<>();
        targets.add(new TargetTrial(PRINTED, databases.scriptLoader(request.printed()), Map.of(), Map.of()));
        targets.addAll(request.targets());
        return targets.stream()
                .map(target -> new Trial(target, threads.submit(() -> load(target.name(), target.loader()))))
                .toList();
    }

    private Built load(String name, Loader loader) {
        return stopwatch.time("load " + name, () -> databases.load(name, loader));
    }

    private Subject finish(Built canonical, Trial trial, SubjectReport subjects) {
        String name = trial.target().name();
        try {
            Built built = trial.built().get();
            if (trial.target().making() == TargetTrial.Making.BORROWED) {
                return subjects.ofRows(trial.target(), built.loaded());
            }
            NotNullNames names = names(built);
            Built compared = built.withCatalog(names.catalog());
            return stopwatch.time(
                    "compare " + name,
                    () -> subjects.of(
                            trial.target(), built.loaded(), databases.compare(canonical, compared), names.unwritten()));
        } catch (ExecutionException e) {
            return notDone(name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentException("interrupted while " + name + " was loading", e);
        }
    }

    private NotNullNames names(Built built) {
        return NotNullNames.of(built.catalog(), request.parsed());
    }

    private static Subject notDone(String name, @Nullable Throwable cause) {
        if (cause instanceof EnvironmentException problem) {
            return Subject.notDone(name, String.valueOf(problem.getMessage()));
        }
        throw new IllegalStateException("loading " + name + " failed", cause);
    }

    private static int threads() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lockstep-load");
        thread.setDaemon(true);
        return thread;
    }
}
