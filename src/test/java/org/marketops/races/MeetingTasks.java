package org.marketops.races;

import org.marketops.approval.Claim;
import org.marketops.approval.Task;
import org.marketops.approval.Tasks;
import org.marketops.kernel.IssueId;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Counts how often somebody set about a task and found that another one had done it in the meantime. */
final class MeetingTasks implements Tasks {

    private final Tasks tasks;
    private final AtomicLong cameSecond = new AtomicLong();

    MeetingTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    long cameSecond() {
        return cameSecond.get();
    }

    @Override
    public void add(Task task) {
        tasks.add(task);
    }

    @Override
    public List<Task> open(IssueId plan) {
        return tasks.open(plan);
    }

    @Override
    public Optional<Task> findOpen(int id) {
        Optional<Task> open = tasks.findOpen(id);
        if (open.isEmpty()) {
            cameSecond.incrementAndGet();
        }
        return open;
    }

    @Override
    public Optional<Claim> claim(int id) {
        return tasks.claim(id);
    }

    @Override
    public void claim(int id, Claim by) {
        tasks.claim(id, by);
    }

    @Override
    public void done(int id) {
        tasks.done(id);
    }

    @Override
    public void drop(int id, String why) {
        tasks.drop(id, why);
    }

    @Override
    public void failed(int id, String problem) {
        tasks.failed(id, problem);
    }

    @Override
    public List<IssueId> plansWithOpen() {
        return tasks.plansWithOpen();
    }
}
