package org.marketops.sandbox.issue;

import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.TransitionOptions;
import org.marketops.sandbox.NotInSandbox;
import org.marketops.sandbox.config.Configuration;
import org.marketops.sandbox.config.Defaults;
import org.marketops.sandbox.config.FieldKind;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.directory.SandboxAuthenticationContext;
import org.marketops.sandbox.directory.SandboxPermissionManager;
import org.marketops.sandbox.directory.SandboxUserManager;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;
import org.marketops.sandbox.store.TestDatabases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The data rooms on one database, with a workflow that only creates. */
final class DataHost implements AutoCloseable {

    static final String TASK = "10002";
    static final String SUB_TASK = "10003";

    final Database database;
    final Directory directory;
    final Configuration configuration;
    final IssueRoom room;
    final SandboxIssueService service;
    final SandboxAuthenticationContext context = new SandboxAuthenticationContext(locale -> null);
    final List<IssueEvent> events = Collections.synchronizedList(new ArrayList<>());
    WorkflowStart workflow = this::insertAndFire;

    DataHost(String url) {
        database = TestDatabases.open(url).withSchema("store", "directory", "config", "issue");
        directory = new Directory(database);
        directory.createDefaults();
        SandboxUserManager users = new SandboxUserManager(directory);
        configuration = new Configuration(database, new Entities(database), directory, users);
        configuration.createDefaults();
        room = new IssueRoom(database, configuration, users, new SandboxPermissionManager(directory), context, events::add);
        service = room.service((issue, user) -> workflow.start(issue, user), new NoTransitions(), issue -> true);
    }

    private void insertAndFire(SandboxIssue issue, ApplicationUser user) {
        issue.insert(1, Defaults.STATUS_TO_DO);
        events.add(new IssueEvent(issue, user, 1L));
    }

    ApplicationUser admin() {
        return directory.users().byName("admin").orElseThrow(IllegalStateException::new);
    }

    ApplicationUser user(String name) {
        return directory.users().byName(name).orElseGet(() -> directory.users().create(name, "Ms " + name, name + "@example.com", name));
    }

    Project project(String key) {
        Project known = configuration.projects().getProjectByCurrentKey(key);
        return known != null ? known : configuration.projectService().createProject(configuration.projectService().validateCreateProject(admin(),
                new ProjectCreationData.Builder().withKey(key).withName("Project " + key).withLead(admin()).build()));
    }

    /** A field for everybody, on the default screen. */
    CustomField field(String name, FieldKind kind) {
        CustomField field = configuration.customFields().createCustomField(name, "", kind, null, List.of(GlobalIssueContext.getInstance()), null);
        configuration.screens().getFieldScreen(Defaults.SCREEN).getTab(0).addFieldScreenLayoutItem(field.getId());
        return field;
    }

    FieldConfig config(CustomField field) {
        return field.getConfigurationSchemes().get(0).getOneAndOnlyConfig();
    }

    FormParameters input(String summary) {
        FormParameters input = new FormParameters();
        input.setProjectId(project("MK").getId()).setIssueTypeId(TASK).setSummary(summary);
        input.setApplyDefaultValuesWhenParameterNotProvided(true);
        return input;
    }

    SandboxIssue issue(FormParameters input) {
        return (SandboxIssue) service.create(admin(), service.validateCreate(admin(), input)).getIssue();
    }

    SandboxIssue edit(SandboxIssue issue, FormParameters input) {
        service.update(admin(), service.validateUpdate(admin(), issue.getId(), input));
        return room.store().find(issue.getId()).orElseThrow(IllegalStateException::new);
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class NoTransitions implements TransitionDoor {

        @Override
        public TransitionValidationResult validate(ApplicationUser user, SandboxIssue issue, int actionId, IssueInputParameters input,
                TransitionOptions options) {
            throw new NotInSandbox("transitions in this test");
        }

        @Override
        public IssueResult perform(ApplicationUser user, TransitionValidationResult valid) {
            throw new NotInSandbox("transitions in this test");
        }
    }
}
