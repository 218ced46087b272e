package dev.lockstep.cli.output;

import java.io.IOException;

/** The moment before each step of a swap, at which a test can let the process die. */
final class SwapPoint {
    private static final ThreadLocal<Watcher> WATCHER = ThreadLocal.withInitial(() -> step -> {});

    private SwapPoint() {}

    /** Told of each step before it is made, on the thread that makes it. */
    interface Watcher {
        void reached(Journal.Step step) throws IOException;
    }

    static void reached(Journal.Step step) throws IOException {
        WATCHER.get().reached(step);
    }

    static void watch(Watcher watcher) {
        WATCHER.set(watcher);
    }

    static void unwatch() {
        WATCHER.remove();
    }
}
