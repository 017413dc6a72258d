package com.atlassian.jira.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface ConstantsManager {
    Collection<Status> getStatuses();

    Status getStatus(String id);

    Collection<IssueType> getAllIssueTypeObjects();

    IssueType getIssueType(String id);
}
