package org.marketops.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import org.marketops.intake.RequestHost;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/** The project or request that a page or a call names, as far as the current user may come near it. */
public final class IntakeDoor {

    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final CurrentUser current;
    private final MarketingFields fields;
    private final RequestHost host;
    private final UserManager users;

    public IntakeDoor(ProjectManager projects, PermissionManager permissions, CurrentUser current, MarketingFields fields, RequestHost host,
                      UserManager users) {
        this.projects = projects;
        this.permissions = permissions;
        this.current = current;
        this.fields = fields;
        this.host = host;
        this.users = users;
    }

    /** @throws NotFound if there is none with requests, or the person does not see it */
    Project project(String key) {
        Project project = projects.getProjectByCurrentKey(key);
        if (project == null || !hasRequests(project) || !may(ProjectPermissions.BROWSE_PROJECTS, project)) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    /** @throws NotFound also if the person may create no issues in it */
    Project projectToAsk(String key) {
        Project project = project(key);
        if (!may(ProjectPermissions.CREATE_ISSUES, project)) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    /** @throws NotFound also if the person does not administer it */
    Project projectToRule(String key) {
        Project project = project(key);
        if (!mayRule(project)) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    boolean mayRule(Project project) {
        return may(ProjectPermissions.ADMINISTER_PROJECTS, project);
    }

    boolean mayAsk(Project project) {
        return may(ProjectPermissions.CREATE_ISSUES, project);
    }

    private boolean may(ProjectPermissionKey permission, Project project) {
        return permissions.hasPermission(permission, project, user());
    }

    private boolean hasRequests(Project project) {
        Optional<String> type = fields.issueTypeId("request");
        return type.isPresent() && project.getIssueTypes().stream().anyMatch(each -> each.getId().equals(type.get()));
    }

    /** @throws NotFound if it is no request, or the person does not see it */
    Issue request(String key) {
        Issue issue = current.visibleIssue(key);
        if (!host.maySee(me(), IssueId.of(issue.getId()))) {
            throw new NotFound("request " + key);
        }
        return issue;
    }

    /** @throws NotFound if there is none that the person sees */
    Issue plan(String key) {
        return current.visibleIssue(key);
    }

    boolean mayDecide(Issue request) {
        return host.mayDecide(me(), IssueId.of(request.getId()));
    }

    /** Null for a person who is gone. */
    ApplicationUser named(PersonKey person) {
        return users.getUserByKey(person.value());
    }

    ApplicationUser user() {
        return current.user().orElseThrow(() -> new NotFound("requests"));
    }

    PersonKey me() {
        return PersonKey.of(user().getKey());
    }
}
