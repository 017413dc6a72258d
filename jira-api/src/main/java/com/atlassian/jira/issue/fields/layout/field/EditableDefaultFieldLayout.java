package com.atlassian.jira.issue.fields.layout.field;

/** Signature of the host type; members as far as they are called. */
public interface EditableDefaultFieldLayout extends EditableFieldLayout {
}
