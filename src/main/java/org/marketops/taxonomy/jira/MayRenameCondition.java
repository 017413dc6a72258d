package org.marketops.taxonomy.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.MarketingFields;

/** The link to the names stands in projects that have campaigns, for those who may edit their issues. */
public final class MayRenameCondition extends AbstractWebCondition {

    private final MarketingFields fields;
    private final PermissionManager permissions;

    public MayRenameCondition(MarketingFields fields, PermissionManager permissions) {
        this.fields = fields;
        this.permissions = permissions;
    }

    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Project project = helper.getProject();
        return user != null && project != null && hasCampaigns(project) && permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, project, user);
    }

    private boolean hasCampaigns(Project project) {
        String campaign = fields.issueTypeId("campaign").orElse("");
        return project.getIssueTypes().stream().map(IssueType::getId).anyMatch(campaign::equals);
    }
}
