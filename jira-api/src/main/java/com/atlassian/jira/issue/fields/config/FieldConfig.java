package com.atlassian.jira.issue.fields.config;

import com.atlassian.jira.issue.fields.CustomField;

/** Signature of the host type; members as far as they are called. */
public interface FieldConfig {
    Long getId();

    CustomField getCustomField();
}
