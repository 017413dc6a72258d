package org.marketops.sandbox.jql;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marketops.sandbox.issue.IssueStore;
import org.marketops.sandbox.issue.SandboxIssue;
import org.marketops.sandbox.store.Database;

/** What a search asks of the other rooms. */
public final class SearchHost {

    private final Database database;
    private final IssueStore issues;
    private final ProjectManager projects;
    private final ConstantsManager constants;
    private final CustomFieldManager customFields;
    private final UserManager users;
    private final PermissionManager permissions;
    private final PluginFunctions functions;

    public SearchHost(Database database, IssueStore issues, ProjectManager projects, ConstantsManager constants,
            CustomFieldManager customFields, UserManager users, PermissionManager permissions, PluginFunctions functions) {
        this.database = database;
        this.issues = issues;
        this.projects = projects;
        this.constants = constants;
        this.customFields = customFields;
        this.users = users;
        this.permissions = permissions;
        this.functions = functions;
    }

    PluginFunctions functions() {
        return functions;
    }

    /** By the prefilter, null for all; newest number first is not promised. */
    List<Issue> candidates(Sql filter) {
        String where = filter == null ? "" : " where " + filter.condition;
        Object[] args = filter == null ? new Object[0] : filter.args.toArray();
        return database.list("select id from jiraissue" + where + " order by id", row -> row.getLong(1), args).stream()
                .map(id -> issues.find(id).orElse(null)).filter(Objects::nonNull).collect(Collectors.toList());
    }

    boolean maySee(Issue issue, ApplicationUser user) {
        return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
    }

    /** One that may not be seen is as one that is not there. */
    Optional<SandboxIssue> visibleIssue(String keyOrId, ApplicationUser searcher) {
        Optional<SandboxIssue> found = keyOrId.matches("\\d{1,18}") ? issues.find(Long.parseLong(keyOrId)) : issues.find(keyOrId);
        return found.filter(issue -> maySee(issue, searcher));
    }

    Collection<Project> projects() {
        return projects.getProjects();
    }

    Collection<IssueType> issueTypes() {
        return constants.getAllIssueTypeObjects();
    }

    Collection<Status> statuses() {
        return constants.getStatuses();
    }

    CustomFieldManager customFields() {
        return customFields;
    }

    /** By name first, as people type it, then by key. */
    ApplicationUser user(String nameOrKey) {
        ApplicationUser byName = users.getUserByName(nameOrKey);
        return byName == null ? users.getUserByKey(nameOrKey) : byName;
    }
}
