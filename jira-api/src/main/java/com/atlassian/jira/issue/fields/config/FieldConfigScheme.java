package com.atlassian.jira.issue.fields.config;

import java.util.Collection;
import java.util.List;

/** Signature of the host type; members as far as they are called. */
public interface FieldConfigScheme {
    Long getId();

    String getName();

    FieldConfig getOneAndOnlyConfig();

    List<Long> getAssociatedProjectIds();

    Collection<String> getAssociatedIssueTypeIds();
}
