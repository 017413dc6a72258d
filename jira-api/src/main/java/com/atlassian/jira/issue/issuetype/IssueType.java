package com.atlassian.jira.issue.issuetype;

import com.atlassian.jira.issue.IssueConstant;

/** Signature of the host type; members as far as they are called. */
public interface IssueType extends IssueConstant {
    boolean isSubTask();
}
