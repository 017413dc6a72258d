package org.marketops.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.marketops.kernel.Transactions;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Transactions of the plugin's rows. A unique key that is taken poisons the whole transaction on PostgreSQL, so each try
 * is a transaction of its own.
 */
public final class AoTransactions implements Transactions {

    private static final int TRIES = 5;
    private static final int LEAST_PAUSE_MILLIS = 5;
    private static final int LONGEST_PAUSE_MILLIS = 50;

    private final ActiveObjects rows;
    private final AtomicLong collisions = new AtomicLong();

    public AoTransactions(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public <T> T retryOnConflict(Supplier<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return rows.executeInTransaction(work::get);
            } catch (RuntimeException failure) {
                if (tried == TRIES || !Collision.causeOf(failure)) {
                    throw failure;
                }
                collisions.incrementAndGet();
                pause();
            }
        }
    }

    /** How often work was run again since the plugin started; for tests and for support. */
    public long collisions() {
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
