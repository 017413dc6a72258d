package org.marketops.sandbox.web.project;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The projects that somebody may browse, by name. */
final class VisibleProjects {

    private final ProjectManager projects;
    private final PermissionManager permissions;

    VisibleProjects(ProjectManager projects, PermissionManager permissions) {
        this.projects = projects;
        this.permissions = permissions;
    }

    List<Project> of(ApplicationUser user) {
        List<Project> visible = new ArrayList<>();
        for (Project project : projects.getProjects()) {
            if (permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)) {
                visible.add(project);
            }
        }
        visible.sort(Comparator.comparing(Project::getName, String.CASE_INSENSITIVE_ORDER));
        return visible;
    }

    Optional<Project> byKey(ApplicationUser user, String key) {
        return of(user).stream().filter(project -> project.getKey().equalsIgnoreCase(key)).findFirst();
    }
}
