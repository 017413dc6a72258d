package com.atlassian.jira.issue.fields.config.manager;

import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;

import java.util.Collection;
import java.util.List;

/** Signature of the host type; members as far as they are called. */
public interface IssueTypeSchemeManager {
    FieldConfigScheme create(String name, String description, List<String> issueTypeIds);

    FieldConfigScheme update(FieldConfigScheme scheme, Collection<String> issueTypeIds);

    FieldConfigScheme getConfigScheme(Project project);

    List<FieldConfigScheme> getAllSchemes();

    Collection<IssueType> getIssueTypesForProject(Project project);

    FieldConfigScheme setProjectAssociationsForIssueTypeScheme(FieldConfigScheme scheme, Collection<Project> projects);
}
