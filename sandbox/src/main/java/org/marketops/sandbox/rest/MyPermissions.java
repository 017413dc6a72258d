package org.marketops.sandbox.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** {@code mypermissions}: what the caller may do, anywhere, in a project, or with an issue. */
final class MyPermissions {

    private static final List<ProjectPermissionKey> OF_PROJECTS = List.of(ProjectPermissions.ADMINISTER_PROJECTS,
            ProjectPermissions.BROWSE_PROJECTS, ProjectPermissions.CREATE_ISSUES, ProjectPermissions.EDIT_ISSUES,
            ProjectPermissions.TRANSITION_ISSUES, ProjectPermissions.ADD_COMMENTS);
    private static final List<GlobalPermissionKey> GLOBAL =
            List.of(GlobalPermissionKey.ADMINISTER, GlobalPermissionKey.SYSTEM_ADMIN);

    private final ProjectManager allProjects;
    private final Projects projects;
    private final VisibleIssues issues;
    private final PermissionManager permissions;
    private final GlobalPermissionManager global;

    MyPermissions(ProjectManager allProjects, Projects projects, VisibleIssues issues, PermissionManager permissions,
                  GlobalPermissionManager global) {
        this.allProjects = allProjects;
        this.projects = projects;
        this.issues = issues;
        this.permissions = permissions;
        this.global = global;
    }

    void addTo(Routes routes) {
        routes.get("mypermissions", this::mine);
    }

    private Answer mine(Call call) {
        Predicate<ProjectPermissionKey> has = scope(call);
        ObjectNode body = Json.object();
        ObjectNode all = body.putObject("permissions");
        int id = 0;
        for (ProjectPermissionKey key : OF_PROJECTS) {
            add(all, ++id, key.permissionKey(), "PROJECT", has.test(key));
        }
        for (GlobalPermissionKey key : GLOBAL) {
            add(all, ++id, key.getKey(), "GLOBAL", global.hasPermission(key, call.user()));
        }
        return Answer.ok(body);
    }

    private Predicate<ProjectPermissionKey> scope(Call call) {
        String issueKey = call.query("issueKey").or(() -> call.query("issueId")).orElse(null);
        if (issueKey != null) {
            Issue issue = issues.of(issueKey, call.user());
            return key -> permissions.hasPermission(key, issue, call.user());
        }
        String projectKey = call.query("projectKey").or(() -> call.query("projectId")).orElse(null);
        if (projectKey != null) {
            Project project = projects.visible(projectKey, call.user());
            return key -> permissions.hasPermission(key, project, call.user());
        }
        return key -> allProjects.getProjects().stream()
                .anyMatch(project -> permissions.hasPermission(key, project, call.user()));
    }

    private static void add(ObjectNode all, int id, String key, String type, boolean has) {
        String name = key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        all.putObject(key).put("id", String.valueOf(id)).put("key", key).put("name", name).put("type", type)
                .put("description", name + ".").put("havePermission", has);
    }
}
