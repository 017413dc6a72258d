package org.marketops.metric.jira;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import java.util.concurrent.TimeUnit;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.jira.ClusterJob;
import org.marketops.metric.portfolio.KeepSumsRight;
import org.marketops.metric.portfolio.MergeSums;

/**
 * Every hour, on one node: compares a portion of the sums with their facts, and gives sums to imports of a version without them;
 * then merges the sums of imports that have settled.
 */
public final class SumJob implements LifecycleAware, JobRunner {

    private static final String JOB = "org.marketops.jira.metric.sums";

    private final KeepSumsRight sums;
    private final MergeSums merges;
    private final JobLog jobLog;
    private final ClusterJob job;

    public SumJob(KeepSumsRight sums, MergeSums merges, SchedulerService scheduler, JobLog jobLog) {
        this.sums = sums;
        this.merges = merges;
        this.jobLog = jobLog;
        this.job = new ClusterJob(scheduler, JOB, TimeUnit.HOURS.toMillis(1), this);
    }

    @Override
    public void onStart() {
        job.start();
    }

    @Override
    public void onStop() {
        stop();
    }

    public void stop() {
        job.stop();
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(jobLog.run(CheckJobs.SUMS, this::portion));
    }

    private String portion() {
        KeepSumsRight.Portion done = sums.portion();
        return done.compared() + " imports compared, " + done.rebuilt() + " added up, " + done.differing() + " sums differ, " + merges.portion() + " merged";
    }
}
