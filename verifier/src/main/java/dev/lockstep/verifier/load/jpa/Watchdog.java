package dev.lockstep.verifier.load.jpa;

import dev.lockstep.verifier.load.Loader.Finding;
import dev.lockstep.verifier.load.Loader.Loaded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gives up on work that takes too long.
 *
 * <p>Hibernate 7.4 builds the DDL of some mappings in an endless loop (a nested {@code @Struct} in a named schema).
 */
final class Watchdog {
    private Watchdog() {}

    /**
     * Does the work on a thread of its own.
     *
     * @param work is handed a place to say what it is at
     * @return what the work gave, or a finding that names what it was at when the time was up
     */
    static Loaded watch(Duration limit, Function<Consumer<String>, Loaded> work) {
        AtomicReference<String> phase = new AtomicReference<>("starting");
        FutureTask<Loaded> task = new FutureTask<>(() -> work.apply(phase::set));
        Thread thread = new Thread(task, "lockstep-hibernate");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return Loaded.withoutRows(List.of(new Finding(
                    "hibernate", "did not finish within " + limit.toSeconds() + " s; it was " + phase.get())));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Hibernate", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        if (failure.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return new IllegalStateException(failure.getCause());
    }
}
