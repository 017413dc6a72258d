package org.marketops.sandbox.issue;

import com.atlassian.jira.bc.issue.IssueService.CreateValidationResult;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import org.marketops.sandbox.config.Configuration;
import org.marketops.sandbox.config.SystemField;
import org.marketops.sandbox.store.Database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Creates issues: checks the input, then one transaction around the workflow's create action. */
final class CreateIssue {

    private final Database database;
    private final Configuration configuration;
    private final PermissionManager permissions;
    private final IssueStore issues;
    private final Screens screens;
    private final ScreenFields screenFields;
    private final FieldInput input;
    private final WorkflowStart workflow;

    CreateIssue(IssueRoom room, WorkflowStart workflow) {
        this.database = room.database();
        this.configuration = room.configuration();
        this.permissions = room.permissions();
        this.issues = room.store();
        this.screens = room.screens();
        this.screenFields = room.screenFields();
        this.input = room.fieldInput();
        this.workflow = workflow;
    }

    CreateValidationResult validate(ApplicationUser user, IssueInputParameters parameters) {
        ErrorCollection errors = new SimpleErrorCollection();
        Map<String, Object> values = new HashMap<>();
        FormParameters given = FormParameters.of(parameters);
        SandboxIssue issue = blank(user, given, errors);
        if (!errors.hasAnyErrors()) {
            List<ScreenField> shown = screens.forCreate(issue, user);
            values.putAll(input.read(shown, given, issue, errors));
            requireOffScreen(shown, issue, values, errors);
        }
        if (!errors.hasAnyErrors()) {
            input.apply(values, issue);
            reporter(issue, user, values);
        }
        return new CreateValidationResult(issue, errors, values);
    }

    /** @return null when the errors say why there can be no such issue */
    private SandboxIssue blank(ApplicationUser user, FormParameters given, ErrorCollection errors) {
        Project project = configuration.projects().getProjectObj(number(given.first(FormParameters.PROJECT)));
        if (project == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)) {
            errors.addError("pid", "Project is required.");
            return null;
        }
        if (!permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, project, user)) {
            errors.addErrorMessage("You do not have permission to create issues in this project.");
            return null;
        }
        String typeId = given.first(FormParameters.ISSUE_TYPE);
        IssueType type = project.getIssueTypes().stream().filter(each -> each.getId().equals(typeId)).findFirst().orElse(null);
        if (type == null) {
            errors.addError("issuetype", "The issue type selected is invalid.");
            return null;
        }
        Long parent = type.isSubTask() ? parent(project, given, errors) : null;
        return issues.newIssue(project, type, user, parent);
    }

    private Long parent(Project project, FormParameters given, ErrorCollection errors) {
        Long parentId = number(given.first(FormParameters.PARENT));
        boolean fits = parentId != null && issues.find(parentId)
                .filter(parent -> parent.getProjectId().equals(project.getId()) && !parent.isSubTask()).isPresent();
        if (!fits) {
            errors.addError("issuetype", "Issue type is a sub-task but parent issue key or id not specified.");
        }
        return parentId;
    }

    /** Unlike a transition, create checks required fields that its screen does not even show. */
    private void requireOffScreen(List<ScreenField> shown, SandboxIssue issue, Map<String, Object> values, ErrorCollection errors) {
        for (FieldLayoutItem item : screenFields.layout(issue).getFieldLayoutItems()) {
            String id = item.getOrderableField().getId();
            boolean filled = item.getOrderableField() == SystemField.REPORTER || item.getOrderableField() == SystemField.ISSUE_TYPE;
            boolean onScreen = shown.stream().anyMatch(field -> field.getId().equals(id));
            if (item.isRequired() && !filled && !onScreen && values.get(id) == null
                    && screenFields.of(item.getOrderableField(), issue).isPresent()) {
                errors.addError(id, item.getOrderableField().getName() + " is required.");
            }
        }
    }

    /** A reporter field that the creator does not see is filled with the creator. */
    private static void reporter(SandboxIssue issue, ApplicationUser user, Map<String, Object> values) {
        if (!values.containsKey("reporter")) {
            issue.setReporter(user);
        }
    }

    IssueResult create(ApplicationUser user, CreateValidationResult valid) {
        if (!valid.isValid()) {
            throw new IllegalStateException("The issue to create is not valid: " + valid.getErrorCollection().getErrors()
                    + valid.getErrorCollection().getErrorMessages());
        }
        SandboxIssue issue = (SandboxIssue) valid.getIssue();
        boolean done = false;
        try {
            database.run(() -> start(issue, user));
            done = true;
            return new IssueResult(issues.find(issue.getId()).orElseThrow(IllegalStateException::new));
        } catch (CreateRefused e) {
            return new IssueResult(null, e.errors());
        } finally {
            if (!done) {
                issue.forgetInsert();
            }
        }
    }

    private void start(SandboxIssue issue, ApplicationUser user) {
        try {
            workflow.start(issue, user);
        } catch (InvalidInputException e) {
            throw new CreateRefused(e);
        } catch (WorkflowException e) {
            throw new CreateRefused(String.valueOf(e.getMessage()), e);
        }
        if (issue.isNew()) {
            throw new IllegalStateException("The create action of the workflow has no function that creates the issue");
        }
    }

    private static Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
