package com.atlassian.jira.security.roles;

import com.atlassian.jira.project.Project;

/** Signature of the host type; members as far as they are called. */
public interface ProjectRoleManager {
    ProjectRole getProjectRole(String name);

    ProjectRoleActors getProjectRoleActors(ProjectRole projectRole, Project project);
}
