package org.marketops.setup;

import java.util.List;
import java.util.OptionalLong;
import org.marketops.kernel.IssueId;
import org.marketops.lead.ToldRow;

/** What the demo needs of the host: real issues, real transitions, a real import, as the persons of the story. */
public interface DemoHost {

    /** @throws DemoRefused with the host's words */
    IssueId createPlan(DemoPlan plan);

    /** Creates it and puts it under the plan. */
    IssueId createCampaign(DemoPlan plan, IssueId planIssue, DemoCampaign campaign);

    /**
     * Does the act and waits until the status that must follow is there.
     *
     * @throws DemoRefused if nobody may do it, the host refuses, or the status does not come within the limit
     */
    void act(IssueId issue, DemoAct act);

    /** @return the id of the import */
    long importResults(IssueId planIssue, String fileName, String csv);

    void undoImport(long importId);

    /**
     * Adds the objective, or takes it out of the archive. Empty if somebody has one of that name, which is left alone.
     *
     * @param parent 0 for the top
     */
    OptionalLong keepObjective(DemoGoal goal, long parent);

    /** Objectives are never deleted: issues may name them. One that is gone or archived already is fine. */
    void archiveObjective(long objective);

    /** Plans what the campaign may cost and books what it has cost, month by month. To be called before the plan is submitted. */
    void planMoney(DemoPlan plan, IssueId planIssue, DemoCampaign campaign, IssueId issue);

    /** All lines of the plan. */
    void removeMoney(IssueId plan);

    void setTarget(IssueId plan, DemoTarget target);

    /** One that is gone already is fine. */
    void removeTargets(IssueId plan);

    /** @return the id of the import */
    long takeLeads(String key, List<ToldRow> rows);

    void undoLeads(long importId);

    /** An issue that is gone already is fine. */
    void delete(IssueId issue);

    /** Takes the campaign out of its plan, then deletes it. */
    void deleteCampaign(IssueId issue);
}
