package org.marketops.lead.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MarketingFields;
import org.marketops.jira.MoneyRight;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.ImportRights;

/** The project that a page or a call names, as far as the current user may come near it. */
public final class LeadDoor {

    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final CurrentUser current;
    private final MarketingFields fields;
    private final ImportRights imports;
    private final MoneyRight money;

    public LeadDoor(ProjectManager projects, PermissionManager permissions, CurrentUser current, MarketingFields fields, ImportRights imports,
                    MoneyRight money) {
        this.projects = projects;
        this.permissions = permissions;
        this.current = current;
        this.fields = fields;
        this.imports = imports;
        this.money = money;
    }

    /** @throws NotFound if there is none with campaigns, or the person does not see it */
    Project project(String key) {
        Project project = projects.getProjectByCurrentKey(key);
        if (project == null || !hasCampaigns(project) || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user())) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    /** @throws NotFound also without the right to import */
    Project projectToImport(String key) {
        Project project = project(key);
        if (!mayImport(project)) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    boolean mayImport(Project project) {
        return imports.mayImport(me(), project.getId());
    }

    private boolean hasCampaigns(Project project) {
        String campaign = fields.issueTypeId("campaign").orElse("");
        return project.getIssueTypes().stream().anyMatch(type -> type.getId().equals(campaign));
    }

    /** @throws NotFound if there is none in the project that the person sees */
    Issue issueOf(Project project, String key) {
        Issue issue = current.visibleIssue(key);
        if (!project.getId().equals(issue.getProjectId())) {
            throw new NotFound("issue " + key);
        }
        return issue;
    }

    boolean maySee(Issue issue) {
        return issue != null && current.maySee(issue);
    }

    boolean seesMoney() {
        return money.maySee(current.user());
    }

    ApplicationUser user() {
        return current.user().orElseThrow(() -> new NotFound("leads"));
    }

    PersonKey me() {
        return PersonKey.of(user().getKey());
    }
}
