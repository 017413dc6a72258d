package org.marketops.template.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.template.Runs;

/** The panel stands on issues that were made from a template; of other types than plans, campaigns and activities no statement is run. */
public final class OriginCondition extends AbstractWebCondition {

    private final MarketingFields fields;
    private final Runs runs;

    public OriginCondition(MarketingFields fields, Runs runs) {
        this.fields = fields;
        this.runs = runs;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Object issue = helper.getContextParams().get("issue");
        return issue instanceof Issue && isOurs((Issue) issue) && runs.originOf(IssueId.of(((Issue) issue).getId())).isPresent();
    }

    private boolean isOurs(Issue issue) {
        return fields.isPlan(issue) || fields.isCampaign(issue)
                || fields.issueTypeId("activity").filter(type -> type.equals(issue.getIssueTypeId())).isPresent();
    }
}
