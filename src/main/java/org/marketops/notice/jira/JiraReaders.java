package org.marketops.notice.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.Readers;

/** Jira's users as readers of mails. */
public final class JiraReaders implements Readers {

    private final IssueManager issues;
    private final UserManager users;
    private final PermissionManager permissions;

    public JiraReaders(IssueManager issues, UserManager users, PermissionManager permissions) {
        this.issues = issues;
        this.users = users;
        this.permissions = permissions;
    }

    @Override
    public boolean mayRead(PersonKey person, IssueId plan) {
        ApplicationUser user = users.getUserByKey(person.value());
        Issue issue = issues.getIssueObject(plan.value());
        return user != null && issue != null && user.isActive() && hasAddress(user)
                && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
    }

    private static boolean hasAddress(ApplicationUser user) {
        return user.getEmailAddress() != null && user.getEmailAddress().contains("@");
    }

    @Override
    public Optional<PersonKey> reporter(IssueId plan) {
        return Optional.ofNullable(issues.getIssueObject(plan.value())).map(Issue::getReporterId).map(PersonKey::of);
    }

    @Override
    public Optional<PersonKey> lead(IssueId plan) {
        return Optional.ofNullable(issues.getIssueObject(plan.value())).map(Issue::getProjectObject).map(Project::getProjectLead)
                .map(ApplicationUser::getKey).map(PersonKey::of);
    }
}
