package org.marketops.sandbox.rest;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.fasterxml.jackson.databind.JsonNode;

/** {@code issue}: create, read, edit and delete, with every check that the pages make. */
final class Issues {

    private final IssueService service;
    private final VisibleIssues visible;
    private final IssueJson json;
    private final IssueInput input;
    private final Projects projects;

    Issues(IssueService service, VisibleIssues visible, IssueJson json, IssueInput input, Projects projects) {
        this.service = service;
        this.visible = visible;
        this.json = json;
        this.input = input;
        this.projects = projects;
    }

    void addTo(Routes routes) {
        routes.post("issue", this::create);
        routes.get("issue/{key}", this::read);
        routes.put("issue/{key}", this::edit);
        routes.delete("issue/{key}", this::delete);
    }

    private Answer read(Call call) {
        Issue issue = visible.of(call);
        FieldSelection wanted = FieldSelection.of(call.query("fields").orElse(null), "*all");
        return Answer.ok(json.json(issue, call.user(), wanted, call.words("expand")));
    }

    private Answer create(Call call) {
        ApplicationUser user = call.loggedIn();
        JsonNode body = call.body();
        Project project = project(body.path("fields").path("project"), user);
        if (!body.path("fields").has("issuetype")) {
            throw Refusal.field("issuetype", "issue type is required");
        }
        IssueInputParameters parameters = input.changes(body);
        parameters.setProjectId(project.getId());
        parameters.setApplyDefaultValuesWhenParameterNotProvided(true);
        IssueService.CreateValidationResult valid = service.validateCreate(user, parameters);
        refuse(valid.getErrorCollection());
        IssueService.IssueResult made = service.create(user, valid);
        refuse(made.getErrorCollection());
        return Answer.created(json.created(made.getIssue()));
    }

    private Project project(JsonNode named, ApplicationUser user) {
        String keyOrId = named.hasNonNull("id") ? named.get("id").asText() : named.path("key").asText("");
        if (keyOrId.isEmpty()) {
            throw Refusal.field("project", "project is required");
        }
        try {
            return projects.visible(keyOrId, user);
        } catch (Refusal e) {
            throw Refusal.field("project", "valid project is required");
        }
    }

    private Answer edit(Call call) {
        call.loggedIn();
        MutableIssue issue = visible.of(call, ProjectPermissions.EDIT_ISSUES,
                "You do not have permission to edit issues in this project.");
        IssueService.UpdateValidationResult valid =
                service.validateUpdate(call.user(), issue.getId(), input.changes(call.body()));
        refuse(valid.getErrorCollection());
        refuse(service.update(call.user(), valid).getErrorCollection());
        return Answer.nothing();
    }

    private Answer delete(Call call) {
        call.loggedIn();
        MutableIssue issue = visible.of(call);
        IssueService.DeleteValidationResult valid = service.validateDelete(call.user(), issue.getId());
        if (!valid.isValid()) {
            throw Refusal.because(403, String.join(" ", valid.getErrorCollection().getErrorMessages()));
        }
        refuse(service.delete(call.user(), valid));
        return Answer.nothing();
    }

    private static void refuse(ErrorCollection errors) {
        if (errors.hasAnyErrors()) {
            throw Refusal.of(errors);
        }
    }
}
