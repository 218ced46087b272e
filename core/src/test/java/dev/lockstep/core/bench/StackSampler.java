package dev.lockstep.core.bench;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** Looks at the stacks of all running threads every few milliseconds. */
final class StackSampler {
    private static final long PAUSE_NANOS = 3_000_000;
    private static final String OURS = "dev.lockstep.core";

    private final String packageName;
    private int samples;
    private int hits;

    private StackSampler(String packageName) {
        this.packageName = packageName;
    }

    /** Begins to count the samples that stand in code of this package, or were called by it. */
    static StackSampler start(String packageName) {
        StackSampler sampler = new StackSampler(packageName);
        Thread thread = new Thread(sampler::run, "sampler");
        thread.setDaemon(true);
        thread.start();
        return sampler;
    }

    /** The counted samples in a hundred of all samples of our work so far. */
    synchronized int share() {
        return samples == 0 ? 0 : Math.round(100f * hits / samples);
    }

    private void run() {
        while (true) {
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                if (thread != Thread.currentThread() && thread.getState() == Thread.State.RUNNABLE) {
                    count(stack);
                }
            });
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private synchronized void count(StackTraceElement[] stack) {
        if (has(stack, OURS)) {
            samples++;
            hits += has(stack, packageName) ? 1 : 0;
        }
    }

    private static boolean has(StackTraceElement[] stack, String name) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith(name));
    }
}
