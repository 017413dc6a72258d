package org.marketops.webhook.jira;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.jira.ClusterJob;
import org.marketops.jira.Incident;
import org.marketops.jira.IssueQueue;
import org.marketops.kernel.IssueId;
import org.marketops.webhook.HookBell;
import org.marketops.webhook.MakeCalls;
import org.marketops.webhook.NewsBell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls soon after they were written, on a thread of our own, and by a job every minute those that were left behind or failed. */
public final class HookWorker implements HookBell, NewsBell, LifecycleAware, JobRunner {

    static final String JOB = "org.marketops.jira.webhook.sweep";
    private static final long SWEEP_MILLIS = 60_000;
    /** Milliseconds before each look: the first may come before the transaction has ended, so there are always two. */
    private static final int[] LOOKS = {300, 1000, 2000, 4000, 8000};
    private static final Logger LOG = LoggerFactory.getLogger(HookWorker.class);

    private final MakeCalls makeCalls;
    private final PinnedMessenger messenger;
    private final JobLog jobLog;
    private final ClusterJob job;
    private final IssueQueue queue = new IssueQueue("marketops-webhook", LOOKS, (plan, look) -> about(plan) || look == 0);

    public HookWorker(MakeCalls makeCalls, PinnedMessenger messenger, SchedulerService scheduler, JobLog jobLog) {
        this.makeCalls = makeCalls;
        this.messenger = messenger;
        this.jobLog = jobLog;
        this.job = new ClusterJob(scheduler, JOB, SWEEP_MILLIS, this);
    }

    @Override
    public void onStart() {
        if (job.start()) {
            // After a crash nobody waits for the next minute.
            soon();
        }
    }

    @Override
    public void onStop() {
        stop();
    }

    public void stop() {
        job.stop();
        queue.stop();
        messenger.stop();
    }

    @Override
    public void ring(IssueId plan) {
        queue.add(plan);
    }

    @Override
    public void ring() {
        soon();
    }

    /** Makes what is due, on the thread of the queue. */
    void soon() {
        queue.later(this::quietly);
    }

    /** One at a time on this node; the job takes turns with the thread. */
    private synchronized boolean about(IssueId plan) {
        try {
            return makeCalls.about(plan);
        } catch (RuntimeException failure) {
            Incident.of(failure, LOG);
            return false;
        }
    }

    private synchronized String all() {
        return makeCalls.all() + " calls were due";
    }

    private void quietly() {
        try {
            all();
        } catch (RuntimeException failure) {
            // The job tries again within a minute; a failure on this thread would vanish unseen.
            Incident.of(failure, LOG);
        }
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(jobLog.run(CheckJobs.HOOKS, this::all));
    }
}
