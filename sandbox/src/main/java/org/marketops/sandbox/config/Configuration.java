package org.marketops.sandbox.config;

import com.atlassian.jira.user.util.UserManager;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

/** All managers of this room, wired. Each implements the Jira interface that its name says. */
public final class Configuration {

    private final Database database;
    private final SandboxIssueTypeManager issueTypes;
    private final SandboxStatusManager statuses;
    private final SandboxConstantsManager constants;
    private final SandboxOptionsManager options;
    private final SandboxCustomFieldManager customFields;
    private final SandboxFieldManager fields;
    private final SandboxScreenManager screens;
    private final SandboxScreenSchemeManager screenSchemes;
    private final ProjectSchemes projectSchemes;
    private final SandboxIssueTypeScreenSchemeManager issueTypeScreenSchemes;
    private final SandboxIssueTypeSchemeManager issueTypeSchemes;
    private final FieldLayouts layouts;
    private final SandboxFieldLayoutManager fieldLayouts;
    private final SandboxProjectManager projects;
    private final SandboxProjectService projectService;

    /** The database must have the schema of the store and of this room. */
    public Configuration(Database database, Entities entities, Directory directory, UserManager users) {
        this.database = database;
        this.issueTypes = new SandboxIssueTypeManager(database, entities);
        this.statuses = new SandboxStatusManager(database, entities);
        this.constants = new SandboxConstantsManager(issueTypes, statuses);
        this.options = new SandboxOptionsManager(database, entities);
        this.customFields = new SandboxCustomFieldManager(database, entities);
        this.fields = new SandboxFieldManager(customFields);
        this.screens = new SandboxScreenManager(database, entities);
        this.screenSchemes = new SandboxScreenSchemeManager(database, entities, screens);
        this.projectSchemes = new ProjectSchemes(database);
        this.issueTypeScreenSchemes = new SandboxIssueTypeScreenSchemeManager(database, entities, projectSchemes, screenSchemes, constants);
        this.issueTypeSchemes = new SandboxIssueTypeSchemeManager(database, entities, projectSchemes, issueTypes);
        this.layouts = new FieldLayouts(database, entities, fields);
        this.fieldLayouts = new SandboxFieldLayoutManager(database, entities, projectSchemes, layouts);
        this.projects = new SandboxProjectManager(database, users, issueTypeSchemes);
        this.projectService = new SandboxProjectService(database, directory, projects);
    }

    /** Writes what a fresh Jira has; does nothing on a database that was started before. */
    public void createDefaults() {
        database.exclusively(() -> {
            if (issueTypes.getIssueTypes().isEmpty()) {
                new Defaults(this, layouts).create();
            }
        });
    }

    public SandboxIssueTypeManager issueTypes() {
        return issueTypes;
    }

    public SandboxStatusManager statuses() {
        return statuses;
    }

    public SandboxConstantsManager constants() {
        return constants;
    }

    public SandboxOptionsManager options() {
        return options;
    }

    public SandboxCustomFieldManager customFields() {
        return customFields;
    }

    public SandboxFieldManager fields() {
        return fields;
    }

    public SandboxScreenManager screens() {
        return screens;
    }

    public SandboxScreenSchemeManager screenSchemes() {
        return screenSchemes;
    }

    public ProjectSchemes projectSchemes() {
        return projectSchemes;
    }

    public SandboxIssueTypeScreenSchemeManager issueTypeScreenSchemes() {
        return issueTypeScreenSchemes;
    }

    public SandboxIssueTypeSchemeManager issueTypeSchemes() {
        return issueTypeSchemes;
    }

    public SandboxFieldLayoutManager fieldLayouts() {
        return fieldLayouts;
    }

    public SandboxProjectManager projects() {
        return projects;
    }

    public SandboxProjectService projectService() {
        return projectService;
    }

    public SandboxAvatarManager avatars() {
        return new SandboxAvatarManager();
    }
}
