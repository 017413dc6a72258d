package com.atlassian.jira.issue;

import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

import java.sql.Timestamp;
import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface Issue {
    Long getId();

    String getKey();

    Project getProjectObject();

    Long getProjectId();

    IssueType getIssueType();

    String getIssueTypeId();

    String getSummary();

    String getDescription();

    ApplicationUser getAssignee();

    ApplicationUser getReporter();

    String getReporterId();

    ApplicationUser getCreator();

    Timestamp getCreated();

    Timestamp getUpdated();

    Status getStatus();

    String getStatusId();

    Object getCustomFieldValue(CustomField field);

    Long getParentId();

    boolean isSubTask();

    Collection<Issue> getSubTaskObjects();

    Collection<Attachment> getAttachments();
}
