package com.atlassian.jira.issue.status;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.status.category.StatusCategory;

/** Signature of the host type; members as far as they are called. */
public interface Status extends IssueConstant {
    StatusCategory getStatusCategory();
}
