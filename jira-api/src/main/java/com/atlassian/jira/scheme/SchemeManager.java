package com.atlassian.jira.scheme;

import com.atlassian.jira.project.Project;

/** Signature of the host type; members as far as they are called. */
public interface SchemeManager {
    Scheme getSchemeObject(Long id);

    void addSchemeToProject(Project project, Scheme scheme);
}
