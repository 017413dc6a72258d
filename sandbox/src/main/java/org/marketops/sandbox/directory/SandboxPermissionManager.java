package org.marketops.sandbox.directory;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;

/** Jira's project permissions: the grants of the project's scheme, held against the user. */
public final class SandboxPermissionManager implements PermissionManager {

    private final Directory directory;

    public SandboxPermissionManager(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permission, Issue issue, ApplicationUser user) {
        return issue != null && granted(permission, issue.getProjectObject(), issue, user);
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permission, Project project, ApplicationUser user) {
        return granted(permission, project, null, user);
    }

    private boolean granted(ProjectPermissionKey permission, Project project, Issue issue, ApplicationUser user) {
        if (project == null || user != null && !user.isActive()) {
            return false;
        }
        long scheme = directory.permissionSchemes().of(project.getId());
        return directory.permissionSchemes().grants(scheme, permission).stream().anyMatch(grant -> holds(grant, project, issue, user));
    }

    private boolean holds(Grant grant, Project project, Issue issue, ApplicationUser user) {
        if (grant.type().equals(Grant.GROUP) && grant.parameter().isEmpty()) {
            return true;
        }
        return user != null && holdsForUser(grant, project, issue, user);
    }

    private boolean holdsForUser(Grant grant, Project project, Issue issue, ApplicationUser user) {
        switch (grant.type()) {
            case Grant.GROUP:
                return directory.groups().contains(grant.parameter(), user);
            case Grant.ROLE:
                return directory.roles().isMember(project.getId(), Long.parseLong(grant.parameter()), user);
            case Grant.USER:
                return grant.parameter().equals(user.getKey());
            case Grant.LOGGED_IN:
                return true;
            case Grant.LEAD:
                return user.equals(project.getProjectLead());
            default:
                return holdsOnIssue(grant, issue, user);
        }
    }

    /** Without an issue (may anybody browse this project?) Jira grants these to everybody who could become it. */
    private static boolean holdsOnIssue(Grant grant, Issue issue, ApplicationUser user) {
        if (issue == null) {
            return true;
        }
        ApplicationUser person = grant.type().equals(Grant.REPORTER) ? issue.getReporter() : issue.getAssignee();
        return user.equals(person);
    }
}
