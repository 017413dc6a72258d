package com.atlassian.jira.project;

import java.util.List;

/** Signature of the host type; members as far as they are called. */
public interface ProjectManager {
    Project getProjectObj(Long id);

    Project getProjectByCurrentKey(String key);

    List<Project> getProjects();
}
