package org.marketops.campaign.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.campaign.CampaignIssues;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Jira's answer to who may see and edit the two issues of a link. */
public final class JiraCampaignIssues implements CampaignIssues {

    private final IssueManager issues;
    private final PermissionManager permissions;
    private final UserManager users;
    private final MarketingFields fields;

    public JiraCampaignIssues(IssueManager issues, PermissionManager permissions, UserManager users,
                              MarketingFields fields) {
        this.issues = issues;
        this.permissions = permissions;
        this.users = users;
        this.fields = fields;
    }

    @Override
    public boolean isCampaign(IssueId issue) {
        Issue found = issues.getIssueObject(issue.value());
        return found != null && fields.isCampaign(found);
    }

    @Override
    public boolean isPlan(IssueId issue) {
        Issue found = issues.getIssueObject(issue.value());
        return found != null && fields.isPlan(found);
    }

    @Override
    public boolean maySee(PersonKey who, IssueId issue) {
        return may(ProjectPermissions.BROWSE_PROJECTS, who, issue);
    }

    @Override
    public boolean mayEdit(PersonKey who, IssueId issue) {
        return may(ProjectPermissions.EDIT_ISSUES, who, issue);
    }

    private boolean may(ProjectPermissionKey permission, PersonKey who, IssueId issue) {
        Issue found = issues.getIssueObject(issue.value());
        return found != null && permissions.hasPermission(permission, found, users.getUserByKey(who.value()));
    }
}
