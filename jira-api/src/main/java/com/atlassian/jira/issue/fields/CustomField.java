package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;

import java.util.List;

/** Signature of the host type; members as far as they are called. */
public interface CustomField extends OrderableField {
    Long getIdAsLong();

    String getFieldName();

    String getDescription();

    CustomFieldType getCustomFieldType();

    Object getValue(Issue issue);

    List<FieldConfigScheme> getConfigurationSchemes();

    FieldConfig getRelevantConfig(Issue issue);
}
