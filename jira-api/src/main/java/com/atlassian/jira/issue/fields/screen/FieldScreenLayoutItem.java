package com.atlassian.jira.issue.fields.screen;

/** Signature of the host type; members as far as they are called. */
public interface FieldScreenLayoutItem {
    String getFieldId();
}
