package org.marketops.metric.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.ImportRights;

/** The project that a page or a call names, as far as the current user may import into it. */
public final class ImportTarget {

    private final ProjectManager projects;
    private final CurrentUser current;
    private final ImportRights rights;

    public ImportTarget(ProjectManager projects, CurrentUser current, ImportRights rights) {
        this.projects = projects;
        this.current = current;
        this.rights = rights;
    }

    /** @throws NotFound if there is none, or the person may not import into it */
    public Project project(String key) {
        Project project = projects.getProjectByCurrentKey(key);
        PersonKey person = current.person().orElseThrow(() -> new NotFound("project " + key));
        if (project == null || !rights.mayImport(person, project.getId())) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    /** @throws NotFound if there is no such issue in the project, or the person may not see it */
    public IssueId issueOf(Project project, String key) {
        Issue issue = current.visibleIssue(key);
        if (!project.getId().equals(issue.getProjectId())) {
            throw new NotFound("issue " + key);
        }
        return IssueId.of(issue.getId());
    }
}
