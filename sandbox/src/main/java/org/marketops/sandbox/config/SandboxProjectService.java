package org.marketops.sandbox.config;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.store.Database;

/** Creates projects with the checks and messages of Jira; administrators only. */
public final class SandboxProjectService implements ProjectService {

    private static final String KEY = "[A-Z][A-Z0-9]+";
    private static final int MAX_NAME = 80;
    private static final int MAX_KEY = 10;

    private final Database database;
    private final Directory directory;
    private final SandboxProjectManager projects;

    SandboxProjectService(Database database, Directory directory, SandboxProjectManager projects) {
        this.database = database;
        this.directory = directory;
        this.projects = projects;
    }

    @Override
    public CreateProjectValidationResult validateCreateProject(ApplicationUser user, ProjectCreationData data) {
        ErrorCollection errors = new SimpleErrorCollection();
        if (!directory.globalGrants().has(GlobalPermissionKey.ADMINISTER, user)) {
            errors.addErrorMessage("You do not have the permission to create projects.");
        }
        checkName(data.getName(), errors);
        checkKey(data.getKey(), errors);
        if (data.getLead() == null) {
            errors.addError("projectLead", "You must specify a project lead.");
        }
        return new CreateProjectValidationResult(errors, data);
    }

    @Override
    public Project createProject(CreateProjectValidationResult result) {
        if (!result.isValid()) {
            throw new IllegalStateException("The project is not valid: " + result.getErrorCollection().getErrors()
                    + result.getErrorCollection().getErrorMessages());
        }
        ProjectCreationData data = result.data();
        return database.inTransaction(() -> {
            Project project = projects.insert(data.getKey(), data.getName(), data.getDescription(), data.getLead());
            directory.roles().byName("Administrators")
                    .ifPresent(role -> directory.roles().addGroup(project.getId(), role.id(), Directory.ADMINISTRATORS));
            return project;
        });
    }

    private void checkName(String name, ErrorCollection errors) {
        if (name == null || name.trim().isEmpty()) {
            errors.addError("projectName", "You must specify a valid project name.");
        } else if (name.length() > MAX_NAME) {
            errors.addError("projectName", "The project name must not exceed " + MAX_NAME + " characters in length.");
        } else if (projects.hasName(name)) {
            errors.addError("projectName", "A project with that name already exists.");
        }
    }

    private void checkKey(String key, ErrorCollection errors) {
        if (key == null || !key.matches(KEY)) {
            errors.addError("projectKey", "Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.");
        } else if (key.length() > MAX_KEY) {
            errors.addError("projectKey", "The project key must not exceed " + MAX_KEY + " characters in length.");
        } else if (projects.getProjectByCurrentKey(key) != null) {
            errors.addError("projectKey", "Project '" + projects.getProjectByCurrentKey(key).getName() + "' uses this project key.");
        }
    }
}
