package org.marketops.sandbox.rest;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code project}: what the caller may browse. */
final class Projects {

    private final Links links;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final People people;
    private final Constants constants;
    private final Supplier<Map<Long, String>> roles;

    Projects(Links links, ProjectManager projects, PermissionManager permissions, People people, Constants constants,
             Supplier<Map<Long, String>> roles) {
        this.links = links;
        this.projects = projects;
        this.permissions = permissions;
        this.people = people;
        this.constants = constants;
        this.roles = roles;
    }

    void addTo(Routes routes) {
        routes.get("project", call -> Answer.ok(Json.array(projects.getProjects().stream()
                .filter(project -> mayBrowse(project, call.user())).collect(Collectors.toList()), this::brief)));
        routes.get("project/{key}", call -> Answer.ok(full(visible(call.path("key"), call.user()))));
    }

    /** @throws Refusal 404 if there is no such project, or the user may not see it */
    Project visible(String keyOrId, ApplicationUser user) {
        Project project = keyOrId.matches("\\d{1,18}") ? projects.getProjectObj(Long.valueOf(keyOrId))
                : projects.getProjectByCurrentKey(keyOrId);
        if (project == null || !mayBrowse(project, user)) {
            throw Refusal.because(404, "No project could be found with key '" + keyOrId + "'.");
        }
        return project;
    }

    private boolean mayBrowse(Project project, ApplicationUser user) {
        return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user);
    }

    ObjectNode brief(Project project) {
        ObjectNode json = Json.object().put("expand", "description,lead,url,projectKeys")
                .put("self", links.api("project/" + project.getId())).put("id", String.valueOf(project.getId()))
                .put("key", project.getKey()).put("name", project.getName());
        json.putObject("avatarUrls").put("48x48", links.base() + "/secure/projectavatar?pid=" + project.getId());
        return json.put("projectTypeKey", "business");
    }

    private JsonNode full(Project project) {
        ObjectNode json = brief(project).put("description", "").put("assigneeType", "UNASSIGNED").put("archived", false);
        json.set("lead", people.brief(project.getProjectLead()));
        json.putArray("components");
        json.putArray("versions");
        json.set("issueTypes", Json.array(project.getIssueTypes(), constants::issueType));
        ObjectNode urls = json.putObject("roles");
        roles.get().forEach((id, name) -> urls.put(name, links.api("project/" + project.getId() + "/role/" + id)));
        return json;
    }
}
