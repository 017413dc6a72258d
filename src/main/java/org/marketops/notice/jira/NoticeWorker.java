package org.marketops.notice.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.jira.ClusterJob;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.IssueQueue;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.Bell;
import org.marketops.notice.DecideByMail;
import org.marketops.notice.Outbox;
import org.marketops.notice.TellPeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is in the outbox: soon after it was put there, on a thread of our own, and by a job every minute what was left behind. */
public final class NoticeWorker implements Bell, LifecycleAware, JobRunner {

    static final String JOB = "org.marketops.jira.notice.sweep";
    private static final long SWEEP_MILLIS = 60_000;
    /** What is younger is left to the thread of the node where it happened. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(30);
    /** Milliseconds before each look: the first may come before the transaction has ended, so there are always two. */
    private static final int[] LOOKS = {300, 1000, 2000, 4000, 8000};
    private static final Logger LOG = LoggerFactory.getLogger(NoticeWorker.class);

    private final TellPeople tellPeople;
    private final DecideByMail decideByMail;
    private final Outbox outbox;
    private final CurrentUser currentUser;
    private final EventPublisher events;
    private final Clock clock;
    private final JobLog jobLog;
    private final ClusterJob job;
    private final IssueQueue queue = new IssueQueue("marketops-notice", LOOKS, (plan, look) -> tell(plan) || look == 0);

    public NoticeWorker(TellPeople tellPeople, DecideByMail decideByMail, Outbox outbox, CurrentUser currentUser, EventPublisher events,
                        SchedulerService scheduler, Clock clock, JobLog jobLog) {
        this.tellPeople = tellPeople;
        this.decideByMail = decideByMail;
        this.outbox = outbox;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
        this.jobLog = jobLog;
        this.job = new ClusterJob(scheduler, JOB, SWEEP_MILLIS, this);
    }

    @Override
    public void onStart() {
        if (job.start()) {
            events.register(this);
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

    /** An edit may have undone decisions. The editor is known on this thread only. */
    @EventListener
    public void onIssueEvent(IssueEvent event) {
        if (event.getIssue() == null || event.getIssue().getId() == null) {
            return;
        }
        IssueId plan = IssueId.of(event.getIssue().getId());
        Optional<PersonKey> editor = currentUser.person();
        queue.later(() -> notice(plan, editor));
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
        queue.add(plan);
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
        return JobRunnerResponse.success(jobLog.run(CheckJobs.MAILS, () -> sweep(request)));
    }

    private String sweep(JobRunnerRequest request) {
        decideByMail.removeOld();
        List<IssueId> plans = outbox.plansWithOpen(clock.instant().minus(LEFT_BEHIND));
        for (IssueId plan : plans) {
            if (request.isCancellationRequested()) {
                return "stopped early";
            }
            tell(plan);
        }
        return plans.size() + " plans looked at";
    }
}
