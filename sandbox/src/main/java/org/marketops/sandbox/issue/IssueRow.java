package org.marketops.sandbox.issue;

import java.sql.Timestamp;

/** The columns of one row of {@code jiraissue}, changeable; people by user key. */
final class IssueRow {

    Long id;
    long number;
    Long projectId;
    String projectKey;
    String issueTypeId;
    String summary;
    String description;
    String assignee;
    String reporter;
    String creator;
    Timestamp created;
    Timestamp updated;
    String statusId;
    Long workflowId;
    Long parentId;
}
