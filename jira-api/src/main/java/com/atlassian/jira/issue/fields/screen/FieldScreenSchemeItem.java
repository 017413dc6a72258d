package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.ScreenableIssueOperation;

/** Signature of the host type; members as far as they are called. */
public interface FieldScreenSchemeItem {
    ScreenableIssueOperation getIssueOperation();

    void setIssueOperation(ScreenableIssueOperation operation);

    FieldScreen getFieldScreen();

    void setFieldScreen(FieldScreen screen);
}
