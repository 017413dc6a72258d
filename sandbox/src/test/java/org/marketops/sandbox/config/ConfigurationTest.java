package org.marketops.sandbox.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService.CreateProjectValidationResult;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.layout.field.EditableFieldLayout;
import com.atlassian.jira.issue.fields.layout.field.EditableFieldLayoutImpl;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItemImpl;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntityImpl;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeImpl;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.directory.SandboxUserManager;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;
import org.marketops.sandbox.store.TestDatabases;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class ConfigurationTest {

    private Database database;
    private Directory directory;
    private Configuration configuration;

    @BeforeEach
    void open() {
        database = TestDatabases.open(TestDatabases.h2()).withSchema("store", "directory", "config");
        directory = new Directory(database);
        directory.createDefaults();
        configuration = new Configuration(database, new Entities(database), directory, new SandboxUserManager(directory));
        configuration.createDefaults();
        configuration.createDefaults();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFreshSandboxHasWhatAFreshJiraHas() {
        assertThat(configuration.statuses().getStatuses()).extracting("name").containsExactlyInAnyOrder("To Do", "In Progress", "Done");
        assertThat(configuration.issueTypes().getIssueTypes()).extracting(IssueType::getName).containsExactly("Story", "Task", "Sub-task", "Bug");
        assertThat(configuration.screens().getFieldScreens()).extracting(FieldScreen::getName).containsExactly("Default Screen");
        assertThat(configuration.fieldLayouts().getEditableFieldLayouts()).extracting("name").containsExactly("Default Field Configuration");
        assertThat(configuration.fieldLayouts().getEditableDefaultFieldLayout().getFieldLayoutItem("summary").isRequired()).isTrue();
        assertThat(configuration.projects().getProjects()).isEmpty();
    }

    @Test
    void screensAndTheirSchemesReachTheProject() {
        Project project = project("MK");
        FieldScreenImpl screen = new FieldScreenImpl(configuration.screens());
        screen.setName("Plan screen");
        screen.store();
        screen.addTab("Plan").addFieldScreenLayoutItem("summary");
        FieldScreenSchemeImpl scheme = new FieldScreenSchemeImpl(configuration.screenSchemes());
        scheme.setName("Plan scheme");
        configuration.screenSchemes().createFieldScreenScheme(scheme);
        scheme.addFieldScreenSchemeItem(item(null, configuration.screens().getFieldScreen(Defaults.SCREEN)));
        scheme.addFieldScreenSchemeItem(item(IssueOperations.CREATE_ISSUE_OPERATION, screen));
        IssueTypeScreenSchemeImpl types = new IssueTypeScreenSchemeImpl(configuration.issueTypeScreenSchemes());
        types.setName("Marketing screens");
        configuration.issueTypeScreenSchemes().createIssueTypeScreenScheme(types);
        IssueTypeScreenSchemeEntity entity = new IssueTypeScreenSchemeEntityImpl(null, null, null);
        entity.setFieldScreenScheme(scheme);
        types.addEntity(entity);
        configuration.issueTypeScreenSchemes().addSchemeAssociation(project, types);

        IssueTypeScreenSchemeEntity read = configuration.issueTypeScreenSchemes().getIssueTypeScreenScheme(project).getEntities().iterator().next();
        assertThat(read.getIssueTypeId()).isNull();
        FieldScreen create = read.getFieldScreenScheme().getFieldScreen(IssueOperations.CREATE_ISSUE_OPERATION);
        assertThat(create.getName()).isEqualTo("Plan screen");
        assertThat(create.getTab(0).getFieldScreenLayoutItems()).extracting("fieldId").containsExactly("summary");
        assertThat(read.getFieldScreenScheme().getFieldScreen(IssueOperations.EDIT_ISSUE_OPERATION).getId()).isEqualTo(Defaults.SCREEN);
    }

    @Test
    void aFieldConfigurationIsACopyThatTheSchemeBringsToTheProject() {
        Project project = project("MK");
        CustomField budget = field("Planned budget", FieldKind.FLOAT);
        EditableFieldLayout copy = new EditableFieldLayoutImpl(null, configuration.fieldLayouts().getEditableDefaultFieldLayout().getFieldLayoutItems());
        copy.setName("Marketing");
        copy.setDescription(copy.getFieldLayoutItem(budget.getId()), "In whole units");
        copy.makeRequired(copy.getFieldLayoutItem(budget.getId()));
        EditableFieldLayout stored = configuration.fieldLayouts().storeAndReturnEditableFieldLayout(copy);
        FieldLayoutScheme scheme = configuration.fieldLayouts().createFieldLayoutScheme("Marketing scheme", "");
        configuration.fieldLayouts().createFieldLayoutSchemeEntity(scheme, null, stored.getId());
        configuration.fieldLayouts().addSchemeAssociation(project, scheme.getId());

        assertThat(configuration.fieldLayouts().getFieldLayout(project, "10002").getFieldLayoutItem(budget.getId()).isRequired()).isTrue();
        assertThat(configuration.fieldLayouts().getFieldLayout(project, "10002").getFieldLayoutItem(budget.getId()).getFieldDescription())
                .isEqualTo("In whole units");
        assertThat(configuration.fieldLayouts().getFieldLayout(project("OTHER"), "10002").getFieldLayoutItem(budget.getId()).isRequired()).isFalse();
        assertThat(configuration.fieldLayouts().getFieldConfigurationScheme(project).getName()).isEqualTo("Marketing scheme");
    }

    @Test
    void issueTypesStatusesAndFieldsGetTheIdsOfANewJira() {
        assertThat(configuration.issueTypes().createIssueType("Campaign Plan", "", 10300L).getId()).isEqualTo("10100");
        Status draft = configuration.statuses().createStatus("Draft", "", "/x.png", configuration.statuses().getStatusCategoryByKey("new"));
        assertThat(draft.getStatusCategory().getName()).isEqualTo("To Do");
        assertThat(field("A", FieldKind.URL).getId()).isEqualTo("customfield_10000");
        assertThat(field("A", FieldKind.URL).getId()).isEqualTo("customfield_10001");
        assertThat(configuration.customFields().getCustomFieldObjectsByName("A")).hasSize(2);
        assertThatThrownBy(() -> configuration.issueTypes().createIssueType("bug", "", null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProjectsOwnContextHidesTheGlobalOne() {
        Project project = project("MK");
        Project other = project("OTHER");
        CustomField region = field("Region", FieldKind.SELECT);
        configuration.options().createOption(region.getConfigurationSchemes().get(0).getOneAndOnlyConfig(), null, 0L, "EMEA");
        Options own = configuration.options().getOptions(
                configuration.customFields().addContext(region, "MK only", List.of(project.getId()), List.of("10002")));
        own.addOption(null, "DACH");
        assertThat(options(region, project, "10002")).containsExactly("DACH");
        assertThat(options(region, other, "10002")).containsExactly("EMEA");
        assertThat(configuration.customFields().applies(region, project.getId(), "10004")).isFalse();
        assertThat(own.getOptionForValue("dach", null).getValue()).isEqualTo("DACH");
    }

    @Test
    void anIssueTypeSchemeNarrowsItsProjectsOnly() {
        Project project = project("MK");
        FieldConfigScheme scheme = configuration.issueTypeSchemes().create("Marketing types", "", List.of("10004", "10002"));
        scheme = configuration.issueTypeSchemes().setProjectAssociationsForIssueTypeScheme(scheme, Collections.singletonList(project));
        assertThat(scheme.getAssociatedProjectIds()).containsExactly(project.getId());
        assertThat(project.getIssueTypes()).extracting(IssueType::getName).containsExactly("Bug", "Task");
        assertThat(project("OTHER").getIssueTypes()).hasSize(4);
    }

    @Test
    void aProjectIsRefusedWithJirasMessages() {
        project("MK");
        assertThat(errors("x1", "Project MK")).containsEntry("projectName", "A project with that name already exists.").containsEntry("projectKey",
                "Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.");
        assertThat(errors("MK", "")).containsEntry("projectName", "You must specify a valid project name.")
                .containsEntry("projectKey", "Project 'Project MK' uses this project key.");
        ApplicationUser mia = directory.users().create("mia", "Mia", "mia@example.com", "mia");
        assertThat(configuration.projectService().validateCreateProject(mia, data("NEW", "New")).getErrorCollection().getErrorMessages()).hasSize(1);
    }

    private Map<String, String> errors(String key, String name) {
        return configuration.projectService().validateCreateProject(admin(), data(key, name)).getErrorCollection().getErrors();
    }

    private List<String> options(CustomField field, Project project, String type) {
        return configuration.customFields().relevantConfig(field, project.getId(), type).map(configuration.options()::getOptions)
                .map(found -> found.stream().map(option -> option.getValue()).collect(Collectors.toList())).orElse(List.of());
    }

    private FieldScreenSchemeItem item(ScreenableIssueOperation operation, FieldScreen screen) {
        FieldScreenSchemeItem item = new FieldScreenSchemeItemImpl(configuration.screenSchemes(), configuration.screens());
        item.setIssueOperation(operation);
        item.setFieldScreen(screen);
        return item;
    }

    private CustomField field(String name, FieldKind kind) {
        return configuration.customFields().createCustomField(name, "", kind, null, List.of(GlobalIssueContext.getInstance()),
                Collections.singletonList(null));
    }

    private ApplicationUser admin() {
        return directory.users().byName("admin").orElseThrow(AssertionError::new);
    }

    private ProjectCreationData data(String key, String name) {
        return new ProjectCreationData.Builder().withKey(key).withName(name).withLead(admin()).build();
    }

    private Project project(String key) {
        CreateProjectValidationResult valid = configuration.projectService().validateCreateProject(admin(), data(key, "Project " + key));
        return configuration.projectService().createProject(valid);
    }
}
