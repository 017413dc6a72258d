package org.marketops.health;

import org.marketops.approval.Backlog;
import org.marketops.approval.Task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds what should have been followed up long ago: blocked outcomes, and anything else that is open for too long. */
public final class CheckTasks implements Check {

    /** Open tasks looked at, the oldest first. */
    public static final int MOST = 500;
    /** The job runs every minute, so what is open for longer did not work several times. */
    public static final Duration OVERDUE = Duration.ofMinutes(5);

    private final Backlog backlog;
    private final Issues issues;

    public CheckTasks(Backlog backlog, Issues issues) {
        this.backlog = backlog;
        this.issues = issues;
    }

    @Override
    public Area area() {
        return Area.FOLLOW_UPS;
    }

    @Override
    public Result look(Instant now) {
        List<Finding> found = new ArrayList<>();
        List<Task> tasks = backlog.openTasks(MOST);
        for (Task task : tasks) {
            boolean old = task.created().plus(OVERDUE).isBefore(now);
            if (!issues.exists(task.round().issue())) {
                found.add(about(task, Finding.of(Finding.Kind.ORPHAN_ROUND, Integer.toString(task.round().number())))
                        .with(Finding.Remedy.VOID));
            } else if (task.kind() == Task.Kind.OUTCOME && !task.problem().isEmpty()) {
                found.add(about(task, Finding.of(Finding.Kind.BLOCKED_OUTCOME, task.problem())).with(Finding.Remedy.RETRY));
            } else if (old) {
                found.add(about(task, Finding.of(Finding.Kind.OVERDUE_TASK, task.kind().name())).with(Finding.Remedy.RETRY));
            }
        }
        return new Result(tasks.size(), tasks.size() < MOST, found);
    }

    private static Finding about(Task task, Finding finding) {
        return finding.about(task.round().issue()).since(task.created());
    }
}
