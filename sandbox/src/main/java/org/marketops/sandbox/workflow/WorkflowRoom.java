package org.marketops.sandbox.workflow;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import java.util.List;
import java.util.stream.Collectors;
import org.marketops.sandbox.issue.FieldInput;
import org.marketops.sandbox.issue.IssueEvents;
import org.marketops.sandbox.issue.IssueStore;
import org.marketops.sandbox.issue.Screens;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

/** Builds the parts of this room and hands them out. Schema script: {@code workflow}. */
public final class WorkflowRoom {

    private static final List<String> FIRST_STATUSES = List.of("To Do", "In Progress", "Done");

    private final Database database;
    private final StoredWorkflows stored;
    private final StatusManager statuses;
    private final SandboxWorkflowSchemeManager schemes;
    private final SandboxWorkflowManager workflows;
    private final EngineTransitions transitions;

    public WorkflowRoom(Database database, Entities entities, StatusManager statuses, PermissionManager permissions,
            CommentManager comments, IssueEvents events, IssueStore issues, Screens screens, FieldInput fields,
            ModuleClasses classes) {
        this.database = database;
        this.statuses = statuses;
        this.stored = new StoredWorkflows(database, entities);
        this.schemes = new SandboxWorkflowSchemeManager(database, entities, stored);
        this.workflows = new SandboxWorkflowManager(stored, schemes, statuses);
        StoredConfiguration configuration = new StoredConfiguration(stored, new StepStore(database));
        this.transitions = new EngineTransitions(database, workflows, permissions, issues, screens, fields,
                user -> new Engine(keyOf(user), configuration, classes),
                user -> new TransitionWork(comments, permissions, events, user));
    }

    /** Stores the default workflow "jira" in a fresh sandbox. The first three statuses must be there. */
    public WorkflowRoom withDefaultWorkflow() {
        database.exclusively(() -> {
            if (stored.find(DefaultWorkflow.NAME).isEmpty()) {
                List<String[]> named = FIRST_STATUSES.stream()
                        .map(name -> new String[] {name, statusId(name)}).collect(Collectors.toList());
                stored.save(DefaultWorkflow.NAME, "The default workflow.", DefaultWorkflow.xml(named));
            }
        });
        return this;
    }

    public Transitions transitions() {
        return transitions;
    }

    public SandboxWorkflowManager workflowManager() {
        return workflows;
    }

    public SandboxWorkflowSchemeManager workflowSchemeManager() {
        return schemes;
    }

    public IssueWorkflowManager issueWorkflowManager() {
        return (issue, options, user) -> transitions.available(issue, user, options);
    }

    public WorkflowEditor editor() {
        return new WorkflowEditor(stored);
    }

    public WorkflowDrawing drawing() {
        return new WorkflowDrawing(database, stored);
    }

    /** Whether the project could be given other workflows only by a migration of issues. */
    public boolean hasIssues(Project project) {
        return database.one("select 1 from jiraissue where project = ? limit 1", row -> row.getInt(1), project.getId()).isPresent();
    }

    private String statusId(String name) {
        return statuses.getStatuses().stream().filter(status -> status.getName().equals(name)).findFirst()
                .map(Status::getId).orElseThrow(() -> new IllegalStateException("There is no status \"" + name + "\""));
    }

    private static String keyOf(ApplicationUser user) {
        return user == null ? null : user.getKey();
    }
}
