package org.marketops.audit.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.approval.jira.VoterNames;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;

/**
 * Who may read records. While no group is named for the right: whoever sees an issue reads its record, administrators of a
 * project export it, administrators of Jira export all. With a group, its members and nobody else.
 */
public final class AuditAccess {

    private final CurrentUser currentUser;
    private final AppRights rights;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final GlobalPermissionManager globalPermissions;
    private final VoterNames voters;

    public AuditAccess(CurrentUser currentUser, AppRights rights, ProjectManager projects, PermissionManager permissions,
                       GlobalPermissionManager globalPermissions, VoterNames voters) {
        this.currentUser = currentUser;
        this.rights = rights;
        this.projects = projects;
        this.permissions = permissions;
        this.globalPermissions = globalPermissions;
        this.voters = voters;
    }

    /** @throws NotFound if there is no such issue, or the person may not see it or not read records */
    public Issue issue(String key) {
        Issue issue = currentUser.visibleIssue(key);
        if (!mayReadRecords() || !voters.areShown(IssueId.of(issue.getId()), currentUser.user())) {
            throw new NotFound(key);
        }
        return issue;
    }

    /** Of the issues that the person sees. */
    public boolean mayReadRecords() {
        return rights.mayReadRecords(currentUser.user());
    }

    /** Of all projects, also of issues that are gone. */
    public boolean mayReadAll() {
        return rights.has(currentUser.user(), AppRight.VIEW_AUDIT);
    }

    /** @throws NotFound for everybody who may not read all records */
    public void requireAll() {
        if (!mayReadAll()) {
            throw new NotFound("records");
        }
    }

    /** @throws NotFound if there is no such project, or the person may not export it */
    public Project project(String key) {
        Project project = key == null ? null : projects.getProjectByCurrentKey(key);
        if (project == null || !mayExport(project)) {
            throw new NotFound(key);
        }
        return project;
    }

    boolean mayExport(Project project) {
        ApplicationUser user = currentUser.user().orElse(null);
        if (user == null) {
            return false;
        }
        if (isGivenToAGroup()) {
            return mayReadAll() && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user);
        }
        return permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user)
                || globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
    }

    private boolean isGivenToAGroup() {
        return rights.group(AppRight.VIEW_AUDIT).isPresent();
    }
}
