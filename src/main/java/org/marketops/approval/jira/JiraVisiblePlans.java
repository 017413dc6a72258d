package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.approval.QueuedPlan;
import org.marketops.approval.VisiblePlans;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plans as Jira shows them to one person, read one by one: Jira has no proven call that reads many. */
public final class JiraVisiblePlans implements VisiblePlans {

    private final IssueManager issues;
    private final UserManager users;
    private final PermissionManager permissions;
    private final JiraPlans plans;

    public JiraVisiblePlans(IssueManager issues, UserManager users, PermissionManager permissions, JiraPlans plans) {
        this.issues = issues;
        this.users = users;
        this.permissions = permissions;
        this.plans = plans;
    }

    @Override
    public Map<IssueId, QueuedPlan> visible(Collection<IssueId> ids, PersonKey reader) {
        ApplicationUser user = users.getUserByKey(reader.value());
        Map<IssueId, QueuedPlan> visible = new LinkedHashMap<>();
        for (IssueId id : ids) {
            Issue issue = issues.getIssueObject(id.value());
            if (user != null && issue != null && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)) {
                visible.put(id, new QueuedPlan(issue.getKey(), issue.getSummary(), plans.of(issue)));
            }
        }
        return visible;
    }
}
