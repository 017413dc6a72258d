package com.atlassian.jira.issue.operation;

/** Signature of the host type; members as far as they are called. */
public interface ScreenableIssueOperation extends IssueOperation {
    Long getId();
}
