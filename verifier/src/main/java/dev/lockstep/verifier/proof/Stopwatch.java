package dev.lockstep.verifier.proof;

import dev.lockstep.verifier.report.Report.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Notes how long steps take, from whatever thread they run in. */
final class Stopwatch {
    private final List<Timing> timings = new ArrayList<>();

    <T> T time(String step, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            note(new Timing(step, Duration.ofNanos(System.nanoTime() - start).toMillis()));
        }
    }

    synchronized List<Timing> timings() {
        return List.copyOf(timings);
    }

    private synchronized void note(Timing timing) {
        timings.add(timing);
    }
}
