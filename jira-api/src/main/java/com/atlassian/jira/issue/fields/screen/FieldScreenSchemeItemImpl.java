package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.ScreenableIssueOperation;

/** Of jira-core. An operation of null is the default of the scheme. */
public class FieldScreenSchemeItemImpl implements FieldScreenSchemeItem {
    private ScreenableIssueOperation operation;
    private FieldScreen screen;

    public FieldScreenSchemeItemImpl(FieldScreenSchemeManager schemes, FieldScreenManager screens) {
    }

    @Override
    public ScreenableIssueOperation getIssueOperation() {
        return operation;
    }

    @Override
    public void setIssueOperation(ScreenableIssueOperation operation) {
        this.operation = operation;
    }

    @Override
    public FieldScreen getFieldScreen() {
        return screen;
    }

    @Override
    public void setFieldScreen(FieldScreen screen) {
        this.screen = screen;
    }
}
