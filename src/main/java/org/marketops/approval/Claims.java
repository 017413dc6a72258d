package org.marketops.approval;

import org.marketops.kernel.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who sets about a task that is to be done once and cannot be taken back: one thread of one node. A claim that a crash left
 * behind is void at once where its process is seen to be gone, and everywhere after ten minutes. Thread-safe.
 */
public final class Claims {

    /** Much longer than any transition takes, because after it a second one could begin beside the first. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final Tasks tasks;
    private final Processes processes;
    private final Transactions transactions;
    private final Clock clock;
    private final Set<Integer> atWork = ConcurrentHashMap.newKeySet();

    public Claims(Tasks tasks, Processes processes, Transactions transactions, Clock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does the work, unless the task is done or somebody else is at it. @param work marks the task done, or leaves it open and unclaimed */
    void whileClaimed(int task, Runnable work) {
        if (!atWork.add(task)) {
            return;
        }
        try {
            if (transactions.retryOnConflict(() -> claim(task))) {
                work.run();
            }
        } finally {
            atWork.remove(task);
        }
    }

    private boolean claim(int task) {
        // Finding it open keeps the row until the transaction is over: of two who come at once the second reads the claim of the first.
        boolean free = tasks.findOpen(task).isPresent() && tasks.claim(task).filter(this::holds).isEmpty();
        if (free) {
            tasks.claim(task, new Claim(processes.self(), clock.instant()));
        }
        return free;
    }

    private boolean holds(Claim claim) {
        // This process is at it only where atWork says so; what it claimed before, it has left behind.
        return !claim.holder().equals(processes.self()) && !processes.isGone(claim.holder())
                && claim.since().plus(LONGEST).isAfter(clock.instant());
    }
}
