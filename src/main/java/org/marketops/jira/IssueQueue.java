package org.marketops.jira;

import org.marketops.kernel.IssueId;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Issues to look at soon, outside of the transaction that named them: one daemon thread, each issue queued once, at most 1,000 at a
 * time, several looks with growing pauses. What does not fit, or is left after the last look, is for a job that sweeps.
 */
public final class IssueQueue {

    private static final int MOST_QUEUED = 1000;

    /** Looks at one issue; answers whether to look again. */
    public interface Look {
        boolean at(IssueId issue, int number);
    }

    private final int[] pauses;
    private final Look look;
    private final ScheduledThreadPoolExecutor executor;
    private final Set<IssueId> queued = ConcurrentHashMap.newKeySet();

    /** @param pauses milliseconds before each look, the first included */
    public IssueQueue(String threadName, int[] pauses, Look look) {
        this.pauses = pauses.clone();
        this.look = look;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> daemon(threadName, work));
        executor.setKeepAliveTime(30, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Returns at once. */
    public void add(IssueId issue) {
        if (queued.size() < MOST_QUEUED && queued.add(issue)) {
            schedule(() -> lookNow(issue, 0), pauses[0]);
        }
    }

    /** Runs something else on the same thread after the first pause; left out when 1,000 things wait already. */
    public void later(Runnable work) {
        if (executor.getQueue().size() < MOST_QUEUED) {
            schedule(work, pauses[0]);
        }
    }

    public void stop() {
        executor.shutdownNow();
    }

    private void lookNow(IssueId issue, int number) {
        queued.remove(issue);
        if (look.at(issue, number) && number + 1 < pauses.length) {
            schedule(() -> lookNow(issue, number + 1), pauses[number + 1]);
        }
    }

    private void schedule(Runnable work, int millis) {
        try {
            executor.schedule(work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            // The plugin is being disabled: what is open is found by the sweep when it is enabled again.
            queued.clear();
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
