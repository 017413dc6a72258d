package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItemImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntityImpl;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeImpl;
import org.marketops.sandbox.store.Entities;

/** What a fresh Jira has configured; the ids are those of a fresh Jira, too. */
public final class Defaults {

    public static final String STATUS_TO_DO = "10000";
    public static final String STATUS_IN_PROGRESS = "3";
    public static final String STATUS_DONE = "10001";
    public static final long SCREEN = 1;

    private final Configuration configuration;
    private final FieldLayouts layouts;

    Defaults(Configuration configuration, FieldLayouts layouts) {
        this.configuration = configuration;
        this.layouts = layouts;
    }

    void create() {
        constants();
        FieldScreen screen = screen();
        screenSchemes(screen);
        DefaultFieldLayout layout = new DefaultFieldLayout(layouts.items(Entities.node()));
        layout.setName("Default Field Configuration");
        layout.setDescription("The default field configuration");
        layouts.save(layout);
    }

    private void constants() {
        configuration.issueTypes().insert(10001, "Story", "A user story.", false);
        configuration.issueTypes().insert(10002, "Task", "A task that needs to be done.", false);
        configuration.issueTypes().insert(10003, "Sub-task", "The sub-task of the issue", true);
        configuration.issueTypes().insert(10004, "Bug", "A problem which impairs or prevents the functions of the product.", false);
        configuration.statuses().insert(Long.parseLong(STATUS_IN_PROGRESS), "In Progress",
                "This issue is being actively worked on at the moment by the assignee.", SandboxStatusCategory.IN_PROGRESS);
        configuration.statuses().insert(Long.parseLong(STATUS_TO_DO), "To Do", "", SandboxStatusCategory.TO_DO);
        configuration.statuses().insert(Long.parseLong(STATUS_DONE), "Done", "", SandboxStatusCategory.DONE);
    }

    private FieldScreen screen() {
        FieldScreenImpl screen = new FieldScreenImpl(configuration.screens());
        screen.setName("Default Screen");
        screen.setDescription("Allows to update all system fields.");
        FieldScreenTab tab = screen.addTab("Field Tab");
        for (SystemField field : SystemField.values()) {
            tab.addFieldScreenLayoutItem(field.getId());
        }
        configuration.screens().create(screen, SCREEN);
        return screen;
    }

    private void screenSchemes(FieldScreen screen) {
        FieldScreenSchemeImpl scheme = new FieldScreenSchemeImpl(configuration.screenSchemes());
        scheme.setName("Default Screen Scheme");
        scheme.setDescription("Default Screen Scheme");
        FieldScreenSchemeItem item = new FieldScreenSchemeItemImpl(configuration.screenSchemes(), configuration.screens());
        item.setFieldScreen(screen);
        scheme.addFieldScreenSchemeItem(item);
        configuration.screenSchemes().create(scheme, 1);
        IssueTypeScreenSchemeImpl types = new IssueTypeScreenSchemeImpl(configuration.issueTypeScreenSchemes());
        types.setName("Default Issue Type Screen Scheme");
        types.setDescription("The default issue type screen scheme");
        IssueTypeScreenSchemeEntity entity = new IssueTypeScreenSchemeEntityImpl(configuration.issueTypeScreenSchemes(),
                configuration.screenSchemes(), configuration.constants());
        entity.setFieldScreenScheme(scheme);
        types.addEntity(entity);
        configuration.issueTypeScreenSchemes().create(types, SandboxIssueTypeScreenSchemeManager.DEFAULT);
    }
}
