package dev.lockstep.verifier.load;

import dev.lockstep.verifier.postgres.DatabaseAddress;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends the sessions of a database when what is watched takes too long. */
final class Watchdog {
    private static final ScheduledExecutorService TIMER = timer();

    private final CanonicalLoader.SessionEnd ending;
    private final Duration limit;

    Watchdog(CanonicalLoader.SessionEnd ending, Duration limit) {
        this.ending = ending;
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }

    /** Begins to watch; closing the watch ends it. */
    Watch watch(DatabaseAddress database) {
        AtomicBoolean bitten = new AtomicBoolean();
        ScheduledFuture<?> bite = TIMER.schedule(
                () -> {
                    bitten.set(true);
                    ending.endSessions(database);
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        return new Watch(bite, bitten);
    }

    /** One thing that is watched. */
    record Watch(ScheduledFuture<?> bite, AtomicBoolean bitten) implements AutoCloseable {
        boolean hasBitten() {
            return bitten.get();
        }

        @Override
        public void close() {
            bite.cancel(false);
        }
    }

    private static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "lockstep-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
