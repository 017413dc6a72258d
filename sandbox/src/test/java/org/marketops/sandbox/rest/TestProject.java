package org.marketops.sandbox.rest;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.marketops.sandbox.launch.Sandbox;
import org.marketops.sandbox.platform.HostComponents;

/** A project with a field of every kind on its screens. */
final class TestProject {

    private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private final HostComponents jira;
    private final Map<String, String> fieldIds = new HashMap<>();

    private TestProject(Sandbox sandbox) {
        this.jira = sandbox.components();
    }

    static TestProject in(Sandbox sandbox) throws Exception {
        TestProject project = new TestProject(sandbox);
        for (String kind : new String[] {"float", "textfield", "select", "multiselect", "datepicker", "userpicker"}) {
            project.addField(kind);
        }
        ApplicationUser admin = project.jira.get(UserManager.class).getUserByName("admin");
        ProjectService projects = project.jira.get(ProjectService.class);
        projects.createProject(projects.validateCreateProject(admin, new ProjectCreationData.Builder().withName("Rest")
                .withKey("REST").withLead(admin).withDescription("").build()));
        return project;
    }

    private void addField(String kind) throws Exception {
        CustomFieldManager fields = jira.get(CustomFieldManager.class);
        CustomField field = fields.createCustomField("A " + kind, "", fields.getCustomFieldType(TYPES + kind), null,
                Collections.singletonList(GlobalIssueContext.getInstance()), Collections.singletonList(null));
        fieldIds.put(kind, field.getId());
        for (FieldScreen screen : jira.get(FieldScreenManager.class).getFieldScreens()) {
            screen.getTab(0).addFieldScreenLayoutItem(field.getId());
        }
        if (kind.endsWith("select")) {
            FieldConfig config = field.getConfigurationSchemes().get(0).getOneAndOnlyConfig();
            jira.get(OptionsManager.class).createOption(config, null, 0L, "Email");
            jira.get(OptionsManager.class).createOption(config, null, 1L, "Print");
        }
    }

    String field(String kind) {
        return fieldIds.get(kind);
    }
}
