package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One issue as it was read, with the changes made since. Nothing is stored before {@link #store} or
 * {@link #insert}; a stale object stores its stale columns, as in Jira. One thread only.
 */
public final class SandboxIssue implements MutableIssue {

    private final IssueRow row;
    private final IssueStore issues;
    private final Map<String, ModifiedValue> modified = new LinkedHashMap<>();
    private Map<Long, Object> customValues;
    private Project project;

    SandboxIssue(IssueRow row, IssueStore issues) {
        this.row = row;
        this.issues = issues;
    }

    /** Writes the new row with its key, field values, workflow entry and status; the place of IssueCreateFunction. */
    public void insert(long workflowEntryId, String statusId) {
        row.workflowId = workflowEntryId;
        row.statusId = statusId;
        issues.insert(this);
        modified.clear();
    }

    /**
     * Writes all columns and the changed field values, sets {@code updated}, and records what changed.
     *
     * @return the id of the change group, or null when nothing changed
     */
    public Long store(ApplicationUser author) {
        Long changeGroup = issues.update(this, author);
        modified.clear();
        return changeGroup;
    }

    public boolean isNew() {
        return row.id == null;
    }

    /** After a rolled back create: the object is as if it had never been inserted. */
    void forgetInsert() {
        row.id = null;
        row.workflowId = null;
        row.statusId = null;
    }

    IssueRow row() {
        return row;
    }

    @Override
    public Long getId() {
        return row.id;
    }

    @Override
    public String getKey() {
        return row.id == null ? null : row.projectKey + "-" + row.number;
    }

    public long getNumber() {
        return row.number;
    }

    @Override
    public Project getProjectObject() {
        if (project == null) {
            project = issues.project(row.projectId);
        }
        return project;
    }

    @Override
    public Long getProjectId() {
        return row.projectId;
    }

    @Override
    public IssueType getIssueType() {
        return issues.issueType(row.issueTypeId);
    }

    @Override
    public String getIssueTypeId() {
        return row.issueTypeId;
    }

    public void setIssueTypeId(String issueTypeId) {
        change("issuetype", row.issueTypeId, issueTypeId);
        row.issueTypeId = issueTypeId;
    }

    @Override
    public String getSummary() {
        return row.summary;
    }

    @Override
    public void setSummary(String summary) {
        change("summary", row.summary, summary);
        row.summary = summary;
    }

    @Override
    public String getDescription() {
        return row.description;
    }

    @Override
    public void setDescription(String description) {
        change("description", row.description, description);
        row.description = description;
    }

    @Override
    public ApplicationUser getAssignee() {
        return issues.user(row.assignee);
    }

    @Override
    public void setAssignee(ApplicationUser assignee) {
        change("assignee", getAssignee(), assignee);
        row.assignee = assignee == null ? null : assignee.getKey();
    }

    @Override
    public ApplicationUser getReporter() {
        return issues.user(row.reporter);
    }

    @Override
    public String getReporterId() {
        return row.reporter;
    }

    @Override
    public void setReporter(ApplicationUser reporter) {
        change("reporter", getReporter(), reporter);
        row.reporter = reporter == null ? null : reporter.getKey();
    }

    @Override
    public ApplicationUser getCreator() {
        return issues.user(row.creator);
    }

    @Override
    public Timestamp getCreated() {
        return row.created;
    }

    @Override
    public Timestamp getUpdated() {
        return row.updated;
    }

    @Override
    public Status getStatus() {
        return issues.status(row.statusId);
    }

    @Override
    public String getStatusId() {
        return row.statusId;
    }

    public void setStatusId(String statusId) {
        change("status", row.statusId, statusId);
        row.statusId = statusId;
    }

    public Long getWorkflowId() {
        return row.workflowId;
    }

    public void setWorkflowId(Long workflowId) {
        row.workflowId = workflowId;
    }

    @Override
    public Long getParentId() {
        return row.parentId;
    }

    @Override
    public boolean isSubTask() {
        return row.parentId != null;
    }

    @Override
    public Collection<Issue> getSubTaskObjects() {
        return row.id == null ? List.of() : List.copyOf(issues.subTasksOf(row.id));
    }

    @Override
    public Collection<Attachment> getAttachments() {
        return row.id == null ? List.of() : issues.attachmentsOf(row.id);
    }

    @Override
    public Object getCustomFieldValue(CustomField field) {
        return customValues().get(field.getIdAsLong());
    }

    @Override
    public void setCustomFieldValue(CustomField field, Object value) {
        change(field.getId(), getCustomFieldValue(field), value);
        customValues().put(field.getIdAsLong(), value);
    }

    /** Field id to its old and new value, since the issue was read or stored. */
    @Override
    public Map<String, ModifiedValue> getModifiedFields() {
        return modified;
    }

    private Map<Long, Object> customValues() {
        if (customValues == null) {
            customValues = row.id == null ? new HashMap<>() : issues.customValues(row.id);
        }
        return customValues;
    }

    private void change(String field, Object oldValue, Object newValue) {
        ModifiedValue<?> before = modified.get(field);
        Object original = before == null ? oldValue : before.getOldValue();
        modified.put(field, new ModifiedValue<>(original, newValue));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SandboxIssue && row.id != null && row.id.equals(((SandboxIssue) other).row.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(row.id);
    }

    @Override
    public String toString() {
        return row.id == null ? "new issue" : getKey();
    }
}
