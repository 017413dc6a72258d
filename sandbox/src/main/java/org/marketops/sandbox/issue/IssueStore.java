package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.sandbox.config.Configuration;
import org.marketops.sandbox.store.Database;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and writes issues with their values and history; no cache, every find is a fresh object. */
public final class IssueStore {

    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9]*)-(\\d{1,18})");

    private final Database database;
    private final Configuration configuration;
    private final UserManager users;
    private final IssueRows rows;
    private final FieldValues values;
    private final SandboxChangeHistoryManager history;
    private final Changes changes;

    IssueStore(Database database, Configuration configuration, UserManager users, SandboxChangeHistoryManager history) {
        this.database = database;
        this.configuration = configuration;
        this.users = users;
        this.rows = new IssueRows(database);
        this.values = new FieldValues(database, configuration, users);
        this.history = history;
        this.changes = new Changes(configuration);
    }

    public Optional<SandboxIssue> find(long id) {
        return rows.find(id).map(this::issue);
    }

    /** Ignores case. */
    public Optional<SandboxIssue> find(String key) {
        Matcher parts = KEY.matcher(key == null ? "" : key.trim());
        return parts.matches() ? rows.find(parts.group(1), Long.parseLong(parts.group(2))).map(this::issue) : Optional.empty();
    }

    /** In the order of their numbers. */
    public List<SandboxIssue> ofProject(Project project) {
        return issues(rows.ofProject(project.getId()));
    }

    public List<SandboxIssue> subTasksOf(long issueId) {
        return issues(rows.subTasks(issueId));
    }

    List<Attachment> attachmentsOf(long issueId) {
        return SandboxAttachmentManager.of(database, issueId);
    }

    /** An issue that is not stored yet; its creator is whoever makes it. */
    SandboxIssue newIssue(Project project, IssueType type, ApplicationUser creator, Long parentId) {
        IssueRow row = new IssueRow();
        row.projectId = project.getId();
        row.projectKey = project.getKey();
        row.issueTypeId = type.getId();
        row.creator = creator == null ? null : creator.getKey();
        row.parentId = parentId;
        return issue(row);
    }

    void insert(SandboxIssue issue) {
        IssueRow row = issue.row();
        database.run(() -> {
            row.number = configuration.projects().nextIssueNumber(row.projectId);
            row.id = database.nextId("jiraissue_seq");
            row.created = new Timestamp(System.currentTimeMillis());
            row.updated = row.created;
            rows.insert(row);
            writeModifiedValues(issue);
        });
    }

    Long update(SandboxIssue issue, ApplicationUser author) {
        IssueRow row = issue.row();
        return database.inTransaction(() -> {
            row.updated = new Timestamp(System.currentTimeMillis());
            rows.update(row);
            writeModifiedValues(issue);
            return history.add(row.id, author, row.updated, changes.of(issue.getModifiedFields()));
        });
    }

    void touch(long issueId) {
        rows.touch(issueId, new Timestamp(System.currentTimeMillis()));
    }

    void delete(SandboxIssue issue) {
        database.run(() -> {
            values.delete(issue.getId());
            history.delete(issue.getId());
            database.update("delete from fileattachment where issueid = ?", issue.getId());
            database.update("delete from issuewatcher where issueid = ?", issue.getId());
            rows.delete(issue.getId());
        });
    }

    Map<Long, Object> customValues(long issueId) {
        return values.read(issueId);
    }

    Project project(Long id) {
        return configuration.projects().getProjectObj(id);
    }

    IssueType issueType(String id) {
        return configuration.issueTypes().getIssueType(id);
    }

    Status status(String id) {
        return configuration.statuses().getStatus(id);
    }

    ApplicationUser user(String key) {
        return users.getUserByKey(key);
    }

    private void writeModifiedValues(SandboxIssue issue) {
        issue.getModifiedFields().forEach((id, change) -> {
            CustomField field = configuration.customFields().getCustomFieldObject(id);
            if (field != null) {
                values.write(issue.getId(), field, change.getNewValue());
            }
        });
    }

    private List<SandboxIssue> issues(List<IssueRow> found) {
        return found.stream().map(this::issue).collect(Collectors.toList());
    }

    private SandboxIssue issue(IssueRow row) {
        return new SandboxIssue(row, this);
    }
}
