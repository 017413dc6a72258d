package org.marketops.source.jira;

import com.atlassian.scheduler.SchedulerService;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.health.jira.LoggedJob;
import org.marketops.source.TellOwners;

import java.time.Duration;

/** Every 5 minutes, on one node: tells owners of sources that fail. */
public final class OwnerJob extends LoggedJob {

    private static final String JOB = "org.marketops.jira.source.owners";

    private final TellOwners tell;

    public OwnerJob(TellOwners tell, SchedulerService scheduler, JobLog jobLog) {
        super(JOB, CheckJobs.OWNERS, Duration.ofMinutes(5), scheduler, jobLog);
        this.tell = tell;
    }

    @Override
    protected String work() {
        return tell.look() + " owners told";
    }
}
