package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

import java.util.Optional;

/** Finds issues for a user, with Jira's messages for what is not there or not allowed. */
final class IssueAccess {

    private static final String UNSEEN = "You do not have the permission to see the specified issue.";

    private final IssueStore issues;
    private final PermissionManager permissions;

    IssueAccess(IssueStore issues, PermissionManager permissions) {
        this.issues = issues;
        this.permissions = permissions;
    }

    Optional<SandboxIssue> find(ApplicationUser user, Long id, ErrorCollection errors) {
        return seen(user, id == null ? Optional.empty() : issues.find(id), errors);
    }

    Optional<SandboxIssue> find(ApplicationUser user, String key, ErrorCollection errors) {
        return seen(user, issues.find(key), errors);
    }

    boolean may(ApplicationUser user, ProjectPermissionKey permission, Issue issue) {
        return permissions.hasPermission(permission, issue, user);
    }

    private Optional<SandboxIssue> seen(ApplicationUser user, Optional<SandboxIssue> found, ErrorCollection errors) {
        if (found.isEmpty()) {
            errors.addErrorMessage("Issue Does Not Exist");
        } else if (!may(user, ProjectPermissions.BROWSE_PROJECTS, found.get())) {
            errors.addErrorMessage(UNSEEN);
            return Optional.empty();
        }
        return found;
    }
}
