package org.marketops.lead.jira;

import com.atlassian.scheduler.SchedulerService;
import org.marketops.health.CheckJobs;
import org.marketops.health.jira.JobLog;
import org.marketops.health.jira.LoggedJob;
import org.marketops.lead.CompareLeadFigures;
import org.marketops.lead.RenewLeadFigures;

import java.time.Duration;
import java.util.OptionalInt;

/** Every hour, on one node: makes figures of leads anew that were made by other rules than those of now, and compares those of one project with its rows. */
public final class LeadFigureJob extends LoggedJob {

    private static final String JOB = "org.marketops.jira.lead.figures";

    private final RenewLeadFigures renew;
    private final CompareLeadFigures compare;

    public LeadFigureJob(RenewLeadFigures renew, CompareLeadFigures compare, SchedulerService scheduler, JobLog jobLog) {
        super(JOB, CheckJobs.LEADS, Duration.ofHours(1), scheduler, jobLog);
        this.renew = renew;
        this.compare = compare;
    }

    @Override
    protected String work() {
        int renewed = renew.all();
        OptionalInt differing = compare.next();
        return renewed + " projects renewed" + (differing.isPresent() ? ", one compared, " + differing.getAsInt() + " figures differ" : "");
    }
}
