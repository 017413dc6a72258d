package org.marketops.delegation.jira;

import com.atlassian.scheduler.SchedulerService;
import org.marketops.delegation.StopDelegation;
import org.marketops.delegation.TellOfDelegations;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.health.jira.LoggedJob;

import java.time.Duration;

/** Stops the delegations of people who are gone, and tells what could not be told at once: by a job of the cluster every 5 minutes. */
public final class DelegationWorker extends LoggedJob {

    static final String JOB = "org.marketops.jira.delegation.sweep";
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final StopDelegation stopDelegation;
    private final TellOfDelegations tellOfDelegations;

    public DelegationWorker(StopDelegation stopDelegation, TellOfDelegations tellOfDelegations, JobLog jobLog, SchedulerService scheduler) {
        super(JOB, CheckJobs.DELEGATIONS, EVERY, scheduler, jobLog);
        this.stopDelegation = stopDelegation;
        this.tellOfDelegations = tellOfDelegations;
    }

    @Override
    protected String work() {
        int stopped = stopDelegation.stopOfTheGone();
        return stopped + " stopped, " + tellOfDelegations.tell() + " told";
    }
}
