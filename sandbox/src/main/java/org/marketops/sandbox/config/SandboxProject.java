package org.marketops.sandbox.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;

/** One project as read from the database; equal by id. Lead and issue types are looked up when asked for. */
final class SandboxProject implements Project {

    private final Long id;
    private final String key;
    private final String name;
    private final String leadKey;
    private final SandboxProjectManager projects;

    SandboxProject(Long id, String key, String name, String leadKey, SandboxProjectManager projects) {
        this.id = id;
        this.key = key;
        this.name = name;
        this.leadKey = leadKey;
        this.projects = projects;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public ApplicationUser getProjectLead() {
        return projects.user(leadKey);
    }

    @Override
    public Collection<IssueType> getIssueTypes() {
        return projects.issueTypes(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Project && ((Project) other).getId().equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Project: " + key;
    }
}
