package org.marketops.jira;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Runs a transaction again, up to five times in all, where another one was in its way. */
final class Tries {

    private static final int TRIES = 5;
    private static final int LEAST_PAUSE_MILLIS = 5;
    private static final int LONGEST_PAUSE_MILLIS = 50;

    private final AtomicLong collisions = new AtomicLong();

    /** @param afterFailure what a failed try leaves to be undone here */
    <T> T of(Supplier<T> transaction, Runnable afterFailure) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                afterFailure.run();
                if (tried == TRIES || !Collision.causeOf(failure)) {
                    throw failure;
                }
                collisions.incrementAndGet();
                pause();
            }
        }
    }

    long collisions() {
        return collisions.get();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LEAST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries", e);
        }
    }
}
