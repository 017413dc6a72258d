package org.marketops.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.intake.Requests;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;

/** The panel stands on requests, and on campaigns that came from one. */
public final class DecisionCondition extends AbstractWebCondition {

    private final MarketingFields fields;
    private final Requests requests;

    public DecisionCondition(MarketingFields fields, Requests requests) {
        this.fields = fields;
        this.requests = requests;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Object found = helper.getContextParams().get("issue");
        if (!(found instanceof Issue)) {
            return false;
        }
        Issue issue = (Issue) found;
        return fields.issueTypeId("request").filter(type -> type.equals(issue.getIssueTypeId())).isPresent()
                || fields.isCampaign(issue) && requests.requestOf(IssueId.of(issue.getId())).isPresent();
    }
}
