package org.marketops.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

import java.util.Optional;

/** Who asks, and which issues that person may see. */
public final class CurrentUser {

    private final JiraAuthenticationContext authentication;
    private final IssueManager issues;
    private final PermissionManager permissions;

    public CurrentUser(JiraAuthenticationContext authentication, IssueManager issues, PermissionManager permissions) {
        this.authentication = authentication;
        this.issues = issues;
        this.permissions = permissions;
    }

    /** Empty for a visitor who is not logged in. */
    public Optional<ApplicationUser> user() {
        return Optional.ofNullable(authentication.getLoggedInUser());
    }

    public Optional<PersonKey> person() {
        return user().map(found -> PersonKey.of(found.getKey()));
    }

    public boolean maySee(Issue issue) {
        return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, authentication.getLoggedInUser());
    }

    /** @throws NotFound if there is no such issue, or the person may not see it */
    public Issue visibleIssue(String key) {
        return visible(issues.getIssueObject(key), key);
    }

    /** @throws NotFound if there is no such issue, or the person may not see it */
    public Issue visibleIssue(long id) {
        return visible(issues.getIssueObject(id), Long.toString(id));
    }

    private Issue visible(Issue issue, String name) {
        if (issue == null || !maySee(issue)) {
            throw new NotFound(name);
        }
        return issue;
    }
}
