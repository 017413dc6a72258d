package com.atlassian.jira;

/** Signature of the host type; members as far as they are called. */
public final class JiraDataTypes {
    public static final JiraDataType ISSUE = new JiraDataType() { };

    private JiraDataTypes() {
    }
}
