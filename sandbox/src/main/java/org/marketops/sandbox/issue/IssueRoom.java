package org.marketops.sandbox.issue;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.sandbox.config.Configuration;
import org.marketops.sandbox.store.Database;

import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * All of this room, wired. The issue service comes last, by {@link #service}, because the workflow room, which
 * it needs, needs the rest of this room first.
 */
public final class IssueRoom {

    private final Database database;
    private final Configuration configuration;
    private final PermissionManager permissions;
    private final IssueEvents events;
    private final IssueStore store;
    private final SandboxChangeHistoryManager history;
    private final SandboxCommentManager comments;
    private final ScreenFields screenFields;
    private final Screens screens;
    private final FieldInput fieldInput;

    /** The database must have the schemas of store, directory, config and issue. */
    public IssueRoom(Database database, Configuration configuration, UserManager users, PermissionManager permissions,
            JiraAuthenticationContext context, IssueEvents events) {
        this.database = database;
        this.configuration = configuration;
        this.permissions = permissions;
        this.events = events;
        this.history = new SandboxChangeHistoryManager(database);
        this.store = new IssueStore(database, configuration, users, history);
        this.comments = new SandboxCommentManager(database, users, permissions, store, events);
        this.screenFields = new ScreenFields(configuration);
        this.screens = new Screens(configuration, permissions, context, screenFields, store);
        this.fieldInput = new FieldInput(configuration, screenFields, new FieldParser(users, permissions));
    }

    /** @param editable whether the issue's workflow step allows edits ({@code jira.issue.editable}) */
    public SandboxIssueService service(WorkflowStart workflow, TransitionDoor transitions, Predicate<SandboxIssue> editable) {
        return new SandboxIssueService(this, workflow, transitions, editable);
    }

    public IssueStore store() {
        return store;
    }

    public Screens screens() {
        return screens;
    }

    public FieldInput fieldInput() {
        return fieldInput;
    }

    public SandboxCommentManager comments() {
        return comments;
    }

    public SandboxChangeHistoryManager history() {
        return history;
    }

    /** @param folder where the content of files is kept */
    public SandboxAttachmentManager attachments(Path folder) {
        return new SandboxAttachmentManager(database, folder, store, history, events);
    }

    public SandboxSubTaskManager subTasks() {
        return new SandboxSubTaskManager(database);
    }

    public SandboxWatcherManager watchers() {
        return new SandboxWatcherManager(database);
    }

    public SandboxIssueManager issueManager() {
        return new SandboxIssueManager(store, events);
    }

    Database database() {
        return database;
    }

    Configuration configuration() {
        return configuration;
    }

    PermissionManager permissions() {
        return permissions;
    }

    IssueEvents events() {
        return events;
    }

    ScreenFields screenFields() {
        return screenFields;
    }
}
