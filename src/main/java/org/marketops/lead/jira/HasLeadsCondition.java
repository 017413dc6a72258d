package org.marketops.lead.jira;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.MarketingFields;

/** The link stands in projects that have campaigns, for people who are logged in. */
public final class HasLeadsCondition extends AbstractWebCondition {

    private final MarketingFields fields;

    public HasLeadsCondition(MarketingFields fields) {
        this.fields = fields;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Project project = helper.getProject();
        String campaign = fields.issueTypeId("campaign").orElse("");
        return user != null && project != null && project.getIssueTypes().stream().anyMatch(type -> type.getId().equals(campaign));
    }
}
