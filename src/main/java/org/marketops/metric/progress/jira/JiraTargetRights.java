package org.marketops.metric.progress.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.jira.MoneyRight;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.progress.TargetRights;

import java.util.Optional;

/** To set a target needs the right to edit the issue. */
public final class JiraTargetRights implements TargetRights {

    private final IssueManager issues;
    private final PermissionManager permissions;
    private final UserManager users;
    private final MoneyRight money;
    private final ProjectManager projects;

    public JiraTargetRights(IssueManager issues, PermissionManager permissions, UserManager users, MoneyRight money,
                            ProjectManager projects) {
        this.issues = issues;
        this.permissions = permissions;
        this.users = users;
        this.money = money;
        this.projects = projects;
    }

    @Override
    public boolean maySee(PersonKey who, IssueId issue) {
        return may(ProjectPermissions.BROWSE_PROJECTS, who, issue);
    }

    @Override
    public boolean maySet(PersonKey who, IssueId issue) {
        return maySee(who, issue) && may(ProjectPermissions.EDIT_ISSUES, who, issue);
    }

    @Override
    public boolean maySetOfProject(PersonKey who, long project) {
        Project found = projects.getProjectObj(project);
        ApplicationUser user = users.getUserByKey(who.value());
        return found != null && user != null && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, found, user)
                && permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, found, user);
    }

    @Override
    public boolean maySeeMoney(PersonKey who) {
        return money.maySee(Optional.ofNullable(users.getUserByKey(who.value())));
    }

    private boolean may(ProjectPermissionKey right, PersonKey who, IssueId issue) {
        Issue found = issues.getIssueObject(issue.value());
        ApplicationUser user = users.getUserByKey(who.value());
        return found != null && user != null && permissions.hasPermission(right, found, user);
    }
}
