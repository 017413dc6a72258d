package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.MarketingFields;

/** Shows the panel on campaign plans, and on whatever else has been submitted. */
public final class ApprovalPanelCondition extends AbstractWebCondition {

    private final MarketingFields fields;
    private final PageRounds rounds;

    public ApprovalPanelCondition(MarketingFields fields, PageRounds rounds) {
        this.fields = fields;
        this.rounds = rounds;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Object issue = helper.getContextParams().get("issue");
        return issue instanceof Issue && (fields.isPlan((Issue) issue) || rounds.of((Issue) issue).isPresent());
    }
}
