package org.marketops.metric.progress.jira;

import com.atlassian.scheduler.SchedulerService;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.health.jira.LoggedJob;
import org.marketops.metric.progress.WatchTargets;

import java.time.Duration;

/** Every 5 minutes, on one node: looks whether targets are reached, if anything has changed since this node looked last. */
public final class TargetJob extends LoggedJob {

    private static final String JOB = "org.marketops.jira.target.watch";

    private final WatchTargets watch;
    private volatile String seen = "";

    public TargetJob(WatchTargets watch, SchedulerService scheduler, JobLog jobLog) {
        super(JOB, CheckJobs.TARGETS, Duration.ofMinutes(5), scheduler, jobLog);
        this.watch = watch;
    }

    @Override
    protected String work() {
        // Before it looks: what changes meanwhile is looked at the next time.
        String now = watch.mark();
        if (now.equals(seen)) {
            return "nothing has changed";
        }
        int told = watch.look();
        seen = now;
        return told + " targets reached";
    }
}
