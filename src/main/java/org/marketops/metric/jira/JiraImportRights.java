package org.marketops.metric.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.ImportRights;

/** To import needs the rights to browse the project and to edit its issues. */
public final class JiraImportRights implements ImportRights {

    private final ProjectManager projects;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final UserManager users;

    public JiraImportRights(ProjectManager projects, IssueManager issues, PermissionManager permissions,
                            UserManager users) {
        this.projects = projects;
        this.issues = issues;
        this.permissions = permissions;
        this.users = users;
    }

    @Override
    public boolean mayImport(PersonKey who, long projectId) {
        Project project = projects.getProjectObj(projectId);
        ApplicationUser user = users.getUserByKey(who.value());
        // A source goes on sending after its owner has left.
        return project != null && user != null && user.isActive()
                && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)
                && permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, project, user);
    }

    @Override
    public boolean maySee(PersonKey who, IssueId issue) {
        Issue found = issues.getIssueObject(issue.value());
        return found != null
                && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, found, users.getUserByKey(who.value()));
    }
}
