package org.marketops.lead.jira;

import com.atlassian.scheduler.SchedulerService;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.health.jira.LoggedJob;
import org.marketops.lead.RenewLeadFigures;

import java.time.Duration;

/** Every hour, on one node: makes figures of leads anew that were made by other rules than those of now. */
public final class LeadFigureJob extends LoggedJob {

    private static final String JOB = "org.marketops.jira.lead.figures";

    private final RenewLeadFigures renew;

    public LeadFigureJob(RenewLeadFigures renew, SchedulerService scheduler, JobLog jobLog) {
        super(JOB, CheckJobs.LEADS, Duration.ofHours(1), scheduler, jobLog);
        this.renew = renew;
    }

    @Override
    protected String work() {
        return renew.all() + " projects renewed";
    }
}
