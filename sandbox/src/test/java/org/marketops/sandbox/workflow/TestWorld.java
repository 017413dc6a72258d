package org.marketops.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.IssueService.CreateValidationResult;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.TransitionOptions;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.Validator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.marketops.sandbox.config.Configuration;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.directory.SandboxAuthenticationContext;
import org.marketops.sandbox.directory.SandboxPermissionManager;
import org.marketops.sandbox.directory.SandboxUserManager;
import org.marketops.sandbox.issue.FormParameters;
import org.marketops.sandbox.issue.IssueRoom;
import org.marketops.sandbox.issue.SandboxIssue;
import org.marketops.sandbox.issue.SandboxIssueService;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;
import org.marketops.sandbox.store.TestDatabases;

/**
 * A host without web and plugins on a database of its own: one project whose issues follow a workflow with a probe before and
 * after each of Jira's functions. Conditions, validators and functions named {@code test.…} are objects of the test.
 */
public final class TestWorld implements AutoCloseable {

    public static final int START = 11;
    public static final int VOTE = 21;
    public static final int FINISH = 31;
    static final String WORKFLOW = "Probed";

    public final Database database;
    public final Directory directory;
    public final Configuration configuration;
    public final SandboxUserManager users;
    public final SandboxPermissionManager permissions;
    public final IssueRoom issues;
    public final SandboxIssueService service;
    public final WorkflowRoom room;
    public final ApplicationUser admin;
    public final Project project;
    final List<IssueEvent> events = new CopyOnWriteArrayList<>();
    final Map<String, Object> classes = new ConcurrentHashMap<>();
    Consumer<IssueEvent> listener = events::add;

    public TestWorld() {
        this(TestDatabases.h2());
    }

    public TestWorld(String url) {
        database = TestDatabases.open(url)
                .withSchema("store", "directory", "config", "issue", "workflow");
        Entities entities = new Entities(database);
        directory = new Directory(database);
        directory.createDefaults();
        users = new SandboxUserManager(directory);
        configuration = new Configuration(database, entities, directory, users);
        configuration.createDefaults();
        permissions = new SandboxPermissionManager(directory);
        issues = new IssueRoom(database, configuration, users, permissions, new SandboxAuthenticationContext(locale -> null), event -> listener.accept(event));
        room = new WorkflowRoom(database, entities, configuration.statuses(), permissions, issues.comments(), event -> listener.accept(event),
                issues.store(), issues.screens(), issues.fieldInput(), this::create).withDefaultWorkflow();
        service = issues.service(room.transitions(), room.transitions(), room.transitions()::isEditable);
        admin = users.getUserByName("admin");
        project = project("MKT", "Marketing");
        follow(WORKFLOW, ProbedWorkflow.xml());
        empty();
    }

    private Object create(String className) throws ClassNotFoundException {
        if (className.startsWith("test.")) {
            Object known = classes.get(className);
            if (known == null) {
                throw new ClassNotFoundException(className);
            }
            return known;
        }
        try {
            return Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new ClassNotFoundException(className, e);
        }
    }

    public Project project(String key, String name) {
        ProjectCreationData data = new ProjectCreationData.Builder().withKey(key).withName(name).withLead(admin).build();
        return configuration.projectService().createProject(configuration.projectService().validateCreateProject(admin, data));
    }

    /** No issues, and probes that let everything pass. */
    void empty() {
        for (String table : List.of("jiraissue", "jiraaction", "changegroup", "changeitem", "os_wfentry", "os_currentstep", "os_historystep")) {
            database.update("delete from " + table);
        }
        for (int place = 0; place <= 5; place++) {
            classes.put("test.At" + place, (FunctionProvider) (vars, args, properties) -> { });
        }
        classes.put("test.Validator", (Validator) (vars, args, properties) -> { });
        classes.put("test.Condition", (Condition) (vars, args, properties) -> true);
        listener = events::add;
        events.clear();
    }

    private void follow(String workflow, String xml) {
        room.workflowManager().createWorkflow(admin, new ConfigurableJiraWorkflow(workflow, WorkflowXml.read(xml), room.workflowManager()));
        AssignableWorkflowScheme scheme = room.workflowSchemeManager().createScheme(
                room.workflowSchemeManager().assignableBuilder().setName(workflow).setDefaultWorkflow(workflow).build());
        room.workflowSchemeManager().addSchemeToProject(project, room.workflowSchemeManager().getSchemeObject(scheme.getId()));
    }

    public SandboxIssue create(Project into, String type, String summary) {
        String typeId = configuration.issueTypes().getIssueTypes().stream().filter(each -> each.getName().equals(type)).findFirst()
                .orElseThrow(IllegalStateException::new).getId();
        CreateValidationResult valid = service.validateCreate(admin, new FormParameters().setProjectId(into.getId())
                .setIssueTypeId(typeId).setSummary(summary).setReporterId("admin"));
        assertThat(valid.getErrorCollection().getErrors()).isEmpty();
        assertThat(valid.getErrorCollection().getErrorMessages()).isEmpty();
        IssueResult created = service.create(admin, valid);
        assertThat(created.getErrorCollection().getErrorMessages()).isEmpty();
        return read(created.getIssue());
    }

    SandboxIssue issueInProgress() {
        SandboxIssue issue = create(project, "Task", "A plan");
        assertThat(move(issue, START).isValid()).isTrue();
        events.clear();
        return read(issue);
    }

    public SandboxIssue read(Issue issue) {
        return issues.store().find(issue.getId()).orElseThrow(IllegalStateException::new);
    }

    public IssueResult move(Issue issue, int action) {
        return move(issue, action, new FormParameters());
    }

    IssueResult move(Issue issue, int action, IssueInputParameters input) {
        TransitionValidationResult valid = service.validateTransition(admin, issue.getId(), action, input, TransitionOptions.defaults());
        assertThat(valid.getErrorCollection().getErrorMessages()).isEmpty();
        assertThat(valid.getErrorCollection().getErrors()).isEmpty();
        return service.transition(admin, valid);
    }

    int currentStep(Issue issue) {
        return database.one("select step_id from os_currentstep where entry_id = ?", row -> row.getInt(1), read(issue).getWorkflowId())
                .orElseThrow(IllegalStateException::new);
    }

    int rows(String table) {
        return database.one("select count(*) from " + table, row -> row.getInt(1)).orElse(0);
    }

    @Override
    public void close() {
        database.close();
    }
}
