package org.marketops.approval.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import org.marketops.approval.SettleApproval;
import org.marketops.approval.Tasks;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.jira.Incident;
import org.marketops.kernel.IssueId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Follows transitions up outside of them: events and functions only name the issue, a thread of our own reads what Jira has
 * stored. A job every minute finds what a crash, a full queue or a suppressed event left behind.
 */
public final class ApprovalWorker implements LifecycleAware, JobRunner {

    static final JobId JOB = JobId.of("org.marketops.jira.approval.sweep");
    private static final JobRunnerKey RUNNER = JobRunnerKey.of("org.marketops.jira.approval.sweep");
    private static final long SWEEP_MILLIS = 60_000;
    private static final int MOST_QUEUED = 1000;
    /** Milliseconds before each look; about 10 s in all, then the sweep has it. */
    private static final int[] LOOKS = {20, 50, 100, 200, 400, 800, 1500, 3000, 4000};
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalWorker.class);

    private final SettleApproval settleApproval;
    private final Tasks tasks;
    private final EventPublisher events;
    private final SchedulerService scheduler;
    private final JobLog jobLog;
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, ApprovalWorker::daemon);
    private final AtomicBoolean started = new AtomicBoolean();
    private final Set<IssueId> queued = ConcurrentHashMap.newKeySet();
    /** One at a time on this node; between nodes the rows' unique keys decide. */
    private final ReentrantLock settling = new ReentrantLock();

    public ApprovalWorker(SettleApproval settleApproval, Tasks tasks, EventPublisher events, SchedulerService scheduler,
                          JobLog jobLog) {
        this.settleApproval = settleApproval;
        this.tasks = tasks;
        this.events = events;
        this.scheduler = scheduler;
        this.jobLog = jobLog;
        executor.setKeepAliveTime(30, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void onStart() {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        events.register(this);
        scheduler.registerJobRunner(RUNNER, this);
        try {
            // The same id replaces the schedule that an earlier start left, so starting twice leaves one.
            scheduler.scheduleJob(JOB, JobConfig.forJobRunnerKey(RUNNER).withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                    .withSchedule(Schedule.forInterval(SWEEP_MILLIS, null)));
        } catch (SchedulerServiceException e) {
            LOG.error("The job that finishes approvals after a crash could not be scheduled", e);
        }
    }

    @Override
    public void onStop() {
        stop();
    }

    /** Leaves the schedule: it belongs to the cluster, where other nodes may still run the plugin. */
    public void stop() {
        if (started.compareAndSet(true, false)) {
            events.unregister(this);
            scheduler.unregisterJobRunner(RUNNER);
        }
        executor.shutdownNow();
    }

    @EventListener
    public void onIssueEvent(IssueEvent event) {
        if (event.getIssue() != null && event.getIssue().getId() != null) {
            wake(IssueId.of(event.getIssue().getId()));
        }
    }

    /** Looks at the issue soon; returns at once. What does not fit into the queue is left to the sweep. */
    void wake(IssueId plan) {
        if (queued.size() >= MOST_QUEUED || !queued.add(plan)) {
            return;
        }
        look(plan, 0);
    }

    private void look(IssueId plan, int look) {
        if (!executor.isShutdown()) {
            executor.schedule(() -> lookNow(plan, look), LOOKS[look], TimeUnit.MILLISECONDS);
        }
    }

    private void lookNow(IssueId plan, int look) {
        queued.remove(plan);
        if (settle(plan) && look + 1 < LOOKS.length) {
            look(plan, look + 1);
        }
    }

    /** Settles on this thread, for somebody who waits for it. @return whether something is left to wait for */
    public boolean settle(IssueId plan) {
        settling.lock();
        try {
            return settleApproval.settle(plan);
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
        List<IssueId> plans = tasks.plansWithOpen();
        for (IssueId plan : plans) {
            if (request.isCancellationRequested()) {
                return "stopped early";
            }
            settle(plan);
        }
        return plans.size() + " plans looked at";
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "marketops-approval");
        thread.setDaemon(true);
        return thread;
    }
}
