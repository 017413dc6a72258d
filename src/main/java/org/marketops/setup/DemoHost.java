package org.marketops.setup;

import org.marketops.kernel.IssueId;

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

    /** An issue that is gone already is fine. */
    void delete(IssueId issue);

    /** Takes the campaign out of its plan, then deletes it. */
    void deleteCampaign(IssueId issue);
}
