package org.marketops.plan.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.MarketingFields;

/** The link to the plan stands in projects that have campaign plans. */
public final class HasPlansCondition extends AbstractWebCondition {

    private final MarketingFields fields;

    public HasPlansCondition(MarketingFields fields) {
        this.fields = fields;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Project project = helper.getProject();
        String plan = fields.issueTypeId("plan").orElse("");
        return project != null && user != null && project.getIssueTypes().stream().map(IssueType::getId).anyMatch(plan::equals);
    }
}
