package org.marketops.sandbox.directory;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;

import java.util.LinkedHashSet;

/** Jira's project roles over the directory: a role nobody knows is null, as there. */
public final class SandboxProjectRoleManager implements ProjectRoleManager {

    private final Directory directory;

    public SandboxProjectRoleManager(Directory directory) {
        this.directory = directory;
    }

    @Override
    public com.atlassian.jira.security.roles.ProjectRole getProjectRole(String name) {
        return directory.roles().byName(name).map(Known::new).orElse(null);
    }

    @Override
    public ProjectRoleActors getProjectRoleActors(com.atlassian.jira.security.roles.ProjectRole role, Project project) {
        long id = ((Known) role).role.id();
        return () -> new LinkedHashSet<>(directory.roles().members(project.getId(), id));
    }

    private static final class Known implements com.atlassian.jira.security.roles.ProjectRole {

        private final ProjectRole role;

        Known(ProjectRole role) {
            this.role = role;
        }
    }
}
