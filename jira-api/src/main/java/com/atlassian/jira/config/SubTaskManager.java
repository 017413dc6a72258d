package com.atlassian.jira.config;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

/** Signature of the host type; members as far as they are called. */
public interface SubTaskManager {
    void createSubTaskIssueLink(Issue parent, Issue subTask, ApplicationUser user) throws CreateException;
}
