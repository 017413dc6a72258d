package org.marketops.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.marketops.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions of the plugin's rows. A unique key that is taken poisons the whole transaction on PostgreSQL, so each try
 * is a transaction of its own.
 */
public final class AoTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(AoTransactions.class);

    private final ActiveObjects rows;
    private final Tries tries = new Tries();
    /** What waits for the commit of the transaction that this thread is in. */
    private final ThreadLocal<List<Runnable>> waiting = new ThreadLocal<>();

    public AoTransactions(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public <T> T retryOnConflict(Supplier<T> work) {
        if (waiting.get() != null) {
            return tries(work);
        }
        List<Runnable> afterwards = new ArrayList<>();
        waiting.set(afterwards);
        T result;
        try {
            result = tries(work);
        } finally {
            waiting.remove();
        }
        afterwards.forEach(AoTransactions::runQuietly);
        return result;
    }

    /** Runs the work once the outermost transaction of this thread is committed, never if it is rolled back; at once outside of any. */
    public void afterCommit(Runnable work) {
        List<Runnable> afterwards = waiting.get();
        if (afterwards == null) {
            runQuietly(work);
        } else {
            afterwards.add(work);
        }
    }

    /** What is committed stays acknowledged, whatever goes wrong after it. */
    private static void runQuietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            Incident.of(failure, LOG);
        }
    }

    private <T> T tries(Supplier<T> work) {
        List<Runnable> afterwards = waiting.get();
        int before = afterwards.size();
        return tries.of(() -> rows.executeInTransaction(work::get), () -> afterwards.subList(before, afterwards.size()).clear());
    }

    /** Whether this thread is inside a transaction of the plugin. */
    boolean isOpen() {
        return waiting.get() != null;
    }

    /** How often work was run again since the plugin started; for tests and for support. */
    public long collisions() {
        return tries.collisions();
    }
}
