package org.marketops.delegation.jira;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import org.marketops.delegation.StopDelegation;
import org.marketops.delegation.TellOfDelegations;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.jira.ClusterJob;

/** Stops the delegations of people who are gone, and tells what could not be told at once: by a job of the cluster every 5 minutes. */
public final class DelegationWorker implements LifecycleAware, JobRunner {

    static final String JOB = "org.marketops.jira.delegation.sweep";
    private static final long SWEEP_MILLIS = 300_000;

    private final StopDelegation stopDelegation;
    private final TellOfDelegations tellOfDelegations;
    private final JobLog jobLog;
    private final ClusterJob job;

    public DelegationWorker(StopDelegation stopDelegation, TellOfDelegations tellOfDelegations, JobLog jobLog, SchedulerService scheduler) {
        this.stopDelegation = stopDelegation;
        this.tellOfDelegations = tellOfDelegations;
        this.jobLog = jobLog;
        this.job = new ClusterJob(scheduler, JOB, SWEEP_MILLIS, this);
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
        return JobRunnerResponse.success(jobLog.run(CheckJobs.DELEGATIONS, this::sweep));
    }

    private String sweep() {
        int stopped = stopDelegation.stopOfTheGone();
        return stopped + " stopped, " + tellOfDelegations.tell() + " told";
    }
}
