package org.marketops.approval.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import org.marketops.approval.KeepTime;
import org.marketops.approval.SettleApproval;
import org.marketops.approval.Tasks;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.jira.ClusterJob;
import org.marketops.jira.Incident;
import org.marketops.jira.IssueQueue;
import org.marketops.kernel.IssueId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Follows transitions up outside of them: events and functions only name the issue, a thread of our own reads what Jira has
 * stored. A job every minute finds what a crash, a full queue or a suppressed event left behind, and what is due.
 */
public final class ApprovalWorker implements LifecycleAware, JobRunner {

    static final String JOB = "org.marketops.jira.approval.sweep";
    private static final long SWEEP_MILLIS = 60_000;
    /** Milliseconds before each look; about 10 s in all, then the sweep has it. */
    private static final int[] LOOKS = {20, 50, 100, 200, 400, 800, 1500, 3000, 4000};
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalWorker.class);

    private final SettleApproval settleApproval;
    private final KeepTime keepTime;
    private final Tasks tasks;
    private final EventPublisher events;
    private final JobLog jobLog;
    private final ClusterJob job;
    private final IssueQueue queue = new IssueQueue("marketops-approval", LOOKS, (plan, look) -> settle(plan));
    /** One at a time on this node; between nodes the rows' unique keys decide. */
    private final ReentrantLock settling = new ReentrantLock();

    public ApprovalWorker(SettleApproval settleApproval, KeepTime keepTime, Tasks tasks, EventPublisher events,
                          SchedulerService scheduler, JobLog jobLog) {
        this.settleApproval = settleApproval;
        this.keepTime = keepTime;
        this.tasks = tasks;
        this.events = events;
        this.jobLog = jobLog;
        this.job = new ClusterJob(scheduler, JOB, SWEEP_MILLIS, this);
    }

    @Override
    public void onStart() {
        if (job.start()) {
            events.register(this);
            // After a crash nobody waits for the next minute: what is open is looked at as soon as the plugin is there again.
            queue.later(this::settleWhatWasLeft);
        }
    }

    @Override
    public void onStop() {
        stop();
    }

    public void stop() {
        if (job.stop()) {
            events.unregister(this);
        }
        queue.stop();
    }

    @EventListener
    public void onIssueEvent(IssueEvent event) {
        if (event.getIssue() != null && event.getIssue().getId() != null) {
            wake(IssueId.of(event.getIssue().getId()));
        }
    }

    /** Looks at the issue soon; returns at once. What does not fit into the queue is left to the sweep. */
    public void wake(IssueId plan) {
        queue.add(plan);
    }

    /** Settles on this thread, for somebody who waits for it. @return whether something is left to wait for */
    public boolean settle(IssueId plan) {
        settling.lock();
        try {
            boolean left = settleApproval.settle(plan);
            // What time has decided is carried out like any other decision.
            return keepTime.keep(plan) ? settleApproval.settle(plan) : left;
        } catch (RuntimeException failure) {
            Incident.of(failure, LOG);
            return true;
        } finally {
            settling.unlock();
        }
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(jobLog.run(CheckJobs.SWEEP, () -> sweep(request)));
    }

    private String sweep(JobRunnerRequest request) {
        return settleAll(request::isCancellationRequested);
    }

    private void settleWhatWasLeft() {
        try {
            settleAll(() -> false);
        } catch (RuntimeException failure) {
            // The sweep tries again within a minute; a failure on this thread would vanish unseen.
            Incident.of(failure, LOG);
        }
    }

    private String settleAll(BooleanSupplier stopEarly) {
        Set<IssueId> plans = new LinkedHashSet<>(tasks.plansWithOpen());
        plans.addAll(keepTime.plansToLookAt());
        for (IssueId plan : plans) {
            if (stopEarly.getAsBoolean()) {
                return "stopped early";
            }
            settle(plan);
        }
        return plans.size() + " plans looked at";
    }
}
