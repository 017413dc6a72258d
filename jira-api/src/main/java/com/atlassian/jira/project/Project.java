package com.atlassian.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface Project {
    Long getId();

    String getKey();

    String getName();

    ApplicationUser getProjectLead();

    Collection<IssueType> getIssueTypes();
}
