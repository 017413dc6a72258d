package org.marketops.budget.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import org.marketops.budget.LineAccess;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Jira's permissions on the issue, and the rights to see money and to edit budgets. */
public final class JiraLineAccess implements LineAccess {

    private final IssueManager issues;
    private final PermissionManager permissions;
    private final UserManager users;
    private final AppRights rights;

    public JiraLineAccess(IssueManager issues, PermissionManager permissions, UserManager users, AppRights rights) {
        this.issues = issues;
        this.permissions = permissions;
        this.users = users;
        this.rights = rights;
    }

    @Override
    public boolean maySee(PersonKey who, IssueId issue) {
        Issue found = issues.getIssueObject(issue.value());
        ApplicationUser user = users.getUserByKey(who.value());
        return found != null && user != null && may(ProjectPermissions.BROWSE_PROJECTS, found, user) && rights.has(Optional.of(user), AppRight.VIEW_MONEY);
    }

    @Override
    public boolean mayEdit(PersonKey who, IssueId issue) {
        Issue found = issues.getIssueObject(issue.value());
        ApplicationUser user = users.getUserByKey(who.value());
        return found != null && user != null && may(ProjectPermissions.BROWSE_PROJECTS, found, user)
                && may(ProjectPermissions.EDIT_ISSUES, found, user)
                && rights.has(Optional.of(user), AppRight.VIEW_MONEY) && rights.has(Optional.of(user), AppRight.EDIT_PLAN);
    }

    private boolean may(ProjectPermissionKey permission, Issue issue, ApplicationUser user) {
        return permissions.hasPermission(permission, issue, user);
    }
}
