package org.marketops.source.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.OptionalLong;
import org.marketops.source.Push;

/** Jira's projects by key. */
public final class JiraPlaces implements Push.Places {

    private final ProjectManager projects;

    public JiraPlaces(ProjectManager projects) {
        this.projects = projects;
    }

    @Override
    public OptionalLong project(String key) {
        Project project = projects.getProjectByCurrentKey(key);
        return project == null ? OptionalLong.empty() : OptionalLong.of(project.getId());
    }
}
