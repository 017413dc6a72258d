package com.atlassian.jira.issue;

import java.util.Map;

/** Signature of the host type; members as far as they are called. */
public interface IssueInputParameters {
    IssueInputParameters setProjectId(Long projectId);

    IssueInputParameters setIssueTypeId(String issueTypeId);

    IssueInputParameters setSummary(String summary);

    IssueInputParameters setDescription(String description);

    IssueInputParameters setReporterId(String reporterId);

    IssueInputParameters setAssigneeId(String assigneeId);

    IssueInputParameters setComment(String comment);

    IssueInputParameters addCustomFieldValue(Long customFieldId, String... values);

    IssueInputParameters addCustomFieldValue(String fullCustomFieldId, String... values);

    void setSkipScreenCheck(boolean skip);

    void setRetainExistingValuesWhenParameterNotProvided(boolean retain);

    void setApplyDefaultValuesWhenParameterNotProvided(boolean apply);

    Map<String, String[]> getActionParameters();
}
