package org.marketops.health.jira;

import org.marketops.approval.Tasks;
import org.marketops.approval.VoidRound;
import org.marketops.approval.jira.ApprovalWorker;
import org.marketops.health.CheckHealth;
import org.marketops.health.Health;
import org.marketops.health.JobRun;
import org.marketops.health.JobRuns;
import org.marketops.health.RemoveLostLinks;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.lead.CompareLeadFigures;
import org.marketops.metric.portfolio.KeepSumsRight;

import java.util.List;

/** What page and REST do for an administrator: look, try again, end what waits in vain. Rights are the caller's business. */
public final class HealthDesk {

    private final CheckHealth checkHealth;
    private final JobRuns runs;
    private final ApprovalWorker worker;
    private final Tasks tasks;
    private final VoidRound voidRound;
    private final RemoveLostLinks removeLostLinks;
    private final KeepSumsRight sums;
    private final CompareLeadFigures leads;

    public HealthDesk(CheckHealth checkHealth, JobRuns runs, ApprovalWorker worker, Tasks tasks, VoidRound voidRound,
                      RemoveLostLinks removeLostLinks, KeepSumsRight sums, CompareLeadFigures leads) {
        this.checkHealth = checkHealth;
        this.runs = runs;
        this.worker = worker;
        this.tasks = tasks;
        this.voidRound = voidRound;
        this.removeLostLinks = removeLostLinks;
        this.sums = sums;
        this.leads = leads;
    }

    Health look() {
        return checkHealth.check();
    }

    List<JobRun> runs() {
        return runs.all();
    }

    /** @return whether nothing is left open for the issue */
    boolean retry(IssueId issue) {
        worker.settle(issue);
        return tasks.open(issue).isEmpty();
    }

    /** @return how many links were removed */
    int unlink(IssueId issue) {
        return removeLostLinks.of(issue);
    }

    /** @return false if the import does not count any more */
    boolean rebuild(long batch) {
        return sums.rebuild(batch);
    }

    /** @return false if the project has no leads any more */
    boolean rebuildLeads(PersonKey who, long project) {
        return leads.rebuild(who, project);
    }

    boolean voidLost(IssueId issue, PersonKey who) {
        return voidRound.voidLost(issue, who);
    }
}
