package org.marketops.notice.jira;

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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.Bell;
import org.marketops.notice.Outbox;
import org.marketops.notice.TellPeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is in the outbox: soon after it was put there, on a thread of our own, and by a job every minute what was left behind. */
public final class NoticeWorker implements Bell, LifecycleAware, JobRunner {

    static final String JOB = "org.marketops.jira.notice.sweep";
    private static final JobRunnerKey RUNNER = JobRunnerKey.of(JOB);
    private static final long SWEEP_MILLIS = 60_000;
    /** What is younger is left to the thread of the node where it happened. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(30);
    private static final int MOST_QUEUED = 1000;
    /** Milliseconds before each look: the first may come before the transaction has ended, so there are always two. */
    private static final int[] LOOKS = {300, 1000, 2000, 4000, 8000};
    private static final Logger LOG = LoggerFactory.getLogger(NoticeWorker.class);

    private final TellPeople tellPeople;
    private final Outbox outbox;
    private final CurrentUser currentUser;
    private final EventPublisher events;
    private final SchedulerService scheduler;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, NoticeWorker::daemon);
    private final AtomicBoolean started = new AtomicBoolean();
    private final Set<IssueId> queued = ConcurrentHashMap.newKeySet();

    public NoticeWorker(TellPeople tellPeople, Outbox outbox, CurrentUser currentUser, EventPublisher events,
                        SchedulerService scheduler, Clock clock) {
        this.tellPeople = tellPeople;
        this.outbox = outbox;
        this.currentUser = currentUser;
        this.events = events;
        this.scheduler = scheduler;
        this.clock = clock;
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
            scheduler.scheduleJob(JobId.of(JOB), JobConfig.forJobRunnerKey(RUNNER).withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                    .withSchedule(Schedule.forInterval(SWEEP_MILLIS, null)));
        } catch (SchedulerServiceException e) {
            LOG.error("The job that sends notices left behind by a crash could not be scheduled", e);
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

    /** An edit may have undone decisions. The editor is known on this thread only. */
    @EventListener
    public void onIssueEvent(IssueEvent event) {
        if (event.getIssue() == null || event.getIssue().getId() == null || executor.isShutdown()) {
            return;
        }
        IssueId plan = IssueId.of(event.getIssue().getId());
        Optional<PersonKey> editor = currentUser.person();
        executor.schedule(() -> notice(plan, editor), LOOKS[0], TimeUnit.MILLISECONDS);
    }

    private void notice(IssueId plan, Optional<PersonKey> editor) {
        try {
            if (tellPeople.noticeEdit(plan, editor)) {
                tell(plan);
            }
        } catch (RuntimeException failure) {
            LOG.warn("The edit of issue {} could not be looked at for notices", plan, failure);
        }
    }

    @Override
    public void ring(IssueId plan) {
        if (queued.size() < MOST_QUEUED && queued.add(plan)) {
            look(plan, 0);
        }
    }

    private void look(IssueId plan, int look) {
        if (!executor.isShutdown()) {
            executor.schedule(() -> lookNow(plan, look), LOOKS[look], TimeUnit.MILLISECONDS);
        }
    }

    private void lookNow(IssueId plan, int look) {
        queued.remove(plan);
        boolean waiting = tell(plan);
        if ((waiting || look == 0) && look + 1 < LOOKS.length) {
            look(plan, look + 1);
        }
    }

    /** One at a time on this node; the job takes turns with the thread. @return whether to look again soon */
    private synchronized boolean tell(IssueId plan) {
        try {
            return tellPeople.tell(plan);
        } catch (RuntimeException failure) {
            LOG.warn("Notices of issue {} could not be sent now. They stay in the outbox and are tried every minute: {}", plan,
                    failure.toString());
            return false;
        }
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        List<IssueId> plans = outbox.plansWithOpen(clock.instant().minus(LEFT_BEHIND));
        for (IssueId plan : plans) {
            if (request.isCancellationRequested()) {
                return JobRunnerResponse.success("stopped early");
            }
            tell(plan);
        }
        return JobRunnerResponse.success(plans.size() + " plans looked at");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "marketops-notice");
        thread.setDaemon(true);
        return thread;
    }
}
