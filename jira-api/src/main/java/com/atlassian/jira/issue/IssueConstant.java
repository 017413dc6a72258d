package com.atlassian.jira.issue;

/** Signature of the host type; members as far as they are called. */
public interface IssueConstant {
    String getId();

    String getName();

    String getDescription();
}
