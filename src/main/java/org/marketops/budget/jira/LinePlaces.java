package org.marketops.budget.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import java.util.Optional;
import org.marketops.budget.BudgetRefused;
import org.marketops.budget.LinePlace;
import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;

/** Where a line of an issue belongs: a plan to itself, a campaign to its plan, an activity to that of its parent. */
public final class LinePlaces {

    private final IssueManager issues;
    private final MarketingFields fields;
    private final CampaignLinks links;

    public LinePlaces(IssueManager issues, MarketingFields fields, CampaignLinks links) {
        this.issues = issues;
        this.fields = fields;
        this.links = links;
    }

    /** @throws BudgetRefused NOT_FOR_A_BUDGET if the issue is neither plan nor campaign nor one of their sub-tasks */
    public LinePlace of(Issue issue, int fiscalYear) {
        return new LinePlace(issue.getProjectId(), IssueId.of(issue.getId()), plan(issue), fiscalYear);
    }

    private Optional<IssueId> plan(Issue issue) {
        Issue parent = issue.isSubTask() && issue.getParentId() != null ? issues.getIssueObject(issue.getParentId()) : null;
        Issue top = parent == null ? issue : parent;
        if (fields.isPlan(top)) {
            return Optional.of(IssueId.of(top.getId()));
        }
        if (fields.isCampaign(top)) {
            return links.planOf(IssueId.of(top.getId()));
        }
        throw new BudgetRefused(BudgetRefused.Reason.NOT_FOR_A_BUDGET, issue.getKey());
    }
}
