package org.marketops.setup.jira;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition that another thread or node brings about, at most so long. */
final class Waiting {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final long limitNanos;

    private Waiting(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    static Waiting atMost(Duration limit) {
        return new Waiting(limit);
    }

    /** @return whether the condition came true within the limit; false at once when the thread is told to stop */
    boolean until(BooleanSupplier condition) {
        long end = System.nanoTime() + limitNanos;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
