package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.IssueOperation;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface FieldScreenScheme {
    Long getId();

    String getName();

    void setName(String name);

    void setDescription(String description);

    String getDescription();

    FieldScreen getFieldScreen(IssueOperation operation);

    void addFieldScreenSchemeItem(FieldScreenSchemeItem item);

    Collection<FieldScreenSchemeItem> getFieldScreenSchemeItems();
}
