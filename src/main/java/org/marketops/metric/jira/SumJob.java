package org.marketops.metric.jira;

import com.atlassian.scheduler.SchedulerService;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.health.jira.LoggedJob;
import org.marketops.metric.portfolio.KeepSumsRight;
import org.marketops.metric.portfolio.MergeSums;

import java.time.Duration;

/**
 * Every hour, on one node: compares a portion of the sums with their facts, and gives sums to imports of a version without them;
 * then merges the sums of imports that have settled.
 */
public final class SumJob extends LoggedJob {

    private static final String JOB = "org.marketops.jira.metric.sums";

    private final KeepSumsRight sums;
    private final MergeSums merges;

    public SumJob(KeepSumsRight sums, MergeSums merges, SchedulerService scheduler, JobLog jobLog) {
        super(JOB, CheckJobs.SUMS, Duration.ofHours(1), scheduler, jobLog);
        this.sums = sums;
        this.merges = merges;
    }

    @Override
    protected String work() {
        KeepSumsRight.Portion done = sums.portion();
        return done.compared() + " imports compared, " + done.rebuilt() + " added up, " + done.differing() + " sums differ, " + merges.portion() + " merged";
    }
}
