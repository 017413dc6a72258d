package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.project.Project;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface IssueTypeScreenSchemeManager {
    IssueTypeScreenScheme getIssueTypeScreenScheme(Project project);

    Collection<IssueTypeScreenScheme> getIssueTypeScreenSchemes();

    IssueTypeScreenScheme getDefaultScheme();

    void createIssueTypeScreenScheme(IssueTypeScreenScheme scheme);

    void updateIssueTypeScreenScheme(IssueTypeScreenScheme scheme);

    void addSchemeAssociation(Project project, IssueTypeScreenScheme scheme);
}
