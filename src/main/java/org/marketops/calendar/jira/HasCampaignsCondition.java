package org.marketops.calendar.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.MarketingFields;

/** The calendar's link stands in projects that have campaigns, for people who are logged in. */
public final class HasCampaignsCondition extends AbstractWebCondition {

    private final MarketingFields fields;

    public HasCampaignsCondition(MarketingFields fields) {
        this.fields = fields;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Project project = helper.getProject();
        String campaign = fields.issueTypeId("campaign").orElse("");
        return user != null && project != null && project.getIssueTypes().stream().map(IssueType::getId).anyMatch(campaign::equals);
    }
}
