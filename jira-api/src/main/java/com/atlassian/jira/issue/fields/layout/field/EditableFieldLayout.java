package com.atlassian.jira.issue.fields.layout.field;

/** Signature of the host type; members as far as they are called. */
public interface EditableFieldLayout extends FieldLayout {
    void setName(String name);

    void setDescription(String description);

    void setDescription(FieldLayoutItem item, String description);

    void makeRequired(FieldLayoutItem item);
}
