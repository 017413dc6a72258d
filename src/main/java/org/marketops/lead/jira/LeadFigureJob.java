package org.marketops.lead.jira;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.jira.ClusterJob;
import org.marketops.lead.RenewLeadFigures;

import java.util.concurrent.TimeUnit;

/** Every hour, on one node: makes figures of leads anew that were made by other rules than those of now. */
public final class LeadFigureJob implements LifecycleAware, JobRunner {

    private static final String JOB = "org.marketops.jira.lead.figures";

    private final RenewLeadFigures renew;
    private final JobLog jobLog;
    private final ClusterJob job;

    public LeadFigureJob(RenewLeadFigures renew, SchedulerService scheduler, JobLog jobLog) {
        this.renew = renew;
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
        return JobRunnerResponse.success(jobLog.run(CheckJobs.LEADS, () -> renew.all() + " projects renewed"));
    }
}
