package org.marketops.sandbox.rest;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;

/** Finds the issue of a request; one that may not be seen is as one that is not there. */
final class VisibleIssues {

    private final IssueManager issues;
    private final PermissionManager permissions;

    VisibleIssues(IssueManager issues, PermissionManager permissions) {
        this.issues = issues;
        this.permissions = permissions;
    }

    /** @throws Refusal 404, or 401 for an anonymous caller */
    MutableIssue of(Call call) {
        return of(call.path("key"), call.user());
    }

    /** @throws Refusal 404, or 401 for an anonymous caller */
    MutableIssue of(String keyOrId, ApplicationUser user) {
        MutableIssue issue = find(keyOrId);
        if (issue != null && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)) {
            return issue;
        }
        throw user == null
                ? Refusal.because(401, "You do not have the permission to see the specified issue.")
                : Refusal.because(404, "Issue does not exist or you do not have permission to see it.");
    }

    /** @throws Refusal 403 if the caller sees the issue and may not do this */
    MutableIssue of(Call call, ProjectPermissionKey permission, String refusal) {
        MutableIssue issue = of(call);
        ApplicationUser user = call.user();
        if (!permissions.hasPermission(permission, issue, user)) {
            throw Refusal.because(403, refusal);
        }
        return issue;
    }

    private MutableIssue find(String keyOrId) {
        return keyOrId.matches("\\d{1,18}") ? issues.getIssueObject(Long.valueOf(keyOrId)) : issues.getIssueByCurrentKey(keyOrId);
    }
}
