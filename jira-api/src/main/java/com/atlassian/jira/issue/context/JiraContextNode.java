package com.atlassian.jira.issue.context;

/** Signature of the host type; members as far as they are called. */
public interface JiraContextNode extends IssueContext {
}
