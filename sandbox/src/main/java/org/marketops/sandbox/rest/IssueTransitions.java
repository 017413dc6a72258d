package org.marketops.sandbox.rest;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.TransitionOptions;
import com.atlassian.jira.workflow.WorkflowManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import java.util.List;
import java.util.stream.Collectors;
import org.marketops.sandbox.workflow.Transitions;

/** {@code issue/{key}/transitions}: what the workflow offers, and the moves themselves. */
final class IssueTransitions {

    private final VisibleIssues visible;
    private final IssueService service;
    private final Transitions transitions;
    private final WorkflowManager workflows;
    private final Constants constants;
    private final ScreenJson screens;
    private final IssueInput input;

    IssueTransitions(VisibleIssues visible, IssueService service, Transitions transitions, WorkflowManager workflows,
                     Constants constants, ScreenJson screens, IssueInput input) {
        this.visible = visible;
        this.service = service;
        this.transitions = transitions;
        this.workflows = workflows;
        this.constants = constants;
        this.screens = screens;
        this.input = input;
    }

    void addTo(Routes routes) {
        routes.get("issue/{key}/transitions", this::list);
        routes.post("issue/{key}/transitions", this::perform);
    }

    private Answer list(Call call) {
        Issue issue = visible.of(call);
        boolean withFields = call.words("expand").contains("transitions.fields");
        String only = call.query("transitionId").orElse(null);
        List<ActionDescriptor> offered = transitions.available(issue, call.user(), TransitionOptions.defaults()).stream()
                .filter(action -> only == null || only.equals(String.valueOf(action.getId()))).collect(Collectors.toList());
        ObjectNode body = Json.object().put("expand", "transitions");
        body.set("transitions", Json.array(offered, (ActionDescriptor action) -> json(issue, action, withFields)));
        return Answer.ok(body);
    }

    private JsonNode json(Issue issue, ActionDescriptor action, boolean withFields) {
        ObjectNode json = Json.object().put("id", String.valueOf(action.getId())).put("name", action.getName());
        json.set("to", constants.status(target(issue, action)));
        if (withFields) {
            Long screen = transitions.screenOf(action);
            json.set("fields", screen == null ? Json.object() : screens.ofTransition(screen, issue));
        }
        return json;
    }

    /** The status of the step that the action leads to; an action that stays leads to the present one. */
    private Status target(Issue issue, ActionDescriptor action) {
        JiraWorkflow workflow = workflows.getWorkflow(issue);
        StepDescriptor step = workflow.getDescriptor().getStep(action.getUnconditionalResult().getStep());
        return step == null ? issue.getStatus() : workflow.getLinkedStatus(step);
    }

    private Answer perform(Call call) {
        call.loggedIn();
        MutableIssue issue = visible.of(call);
        JsonNode body = call.body();
        int action = actionId(body.path("transition").path("id"));
        boolean offered = transitions.available(issue, call.user(), TransitionOptions.defaults()).stream()
                .anyMatch(one -> one.getId() == action);
        if (!offered) {
            throw Refusal.because(400, "It seems that you have tried to perform a workflow operation ("
                    + action + ") that is not valid for the current state of this issue (" + issue.getKey() + "). The likely"
                    + " cause is that somebody has changed the issue recently, please look at the issue history for details.");
        }
        IssueService.TransitionValidationResult valid = service.validateTransition(call.user(), issue.getId(), action,
                input.changes(body));
        if (!valid.isValid()) {
            throw Refusal.of(valid.getErrorCollection());
        }
        IssueService.IssueResult done = service.transition(call.user(), valid);
        if (!done.isValid()) {
            throw Refusal.of(done.getErrorCollection());
        }
        return Answer.nothing();
    }

    private static int actionId(JsonNode id) {
        if (id.isMissingNode() || !id.asText().matches("\\d{1,9}")) {
            throw Refusal.field("transition", "The transition id has to be a number, but is '" + id.asText() + "'.");
        }
        return Integer.parseInt(id.asText());
    }
}
