package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Map;

/** Signature of the host type; members as far as they are called. */
public interface MutableIssue extends Issue {
    void setSummary(String summary);

    void setDescription(String description);

    void setReporter(ApplicationUser reporter);

    void setAssignee(ApplicationUser assignee);

    void setCustomFieldValue(CustomField field, Object value);

    Map<String, ModifiedValue> getModifiedFields();
}
