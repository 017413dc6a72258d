package org.marketops.sandbox.workflow.admin;

import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Visit;
import org.marketops.sandbox.workflow.SandboxWorkflow;

/** The transition that a request is about; the step is null for a global or an initial one. */
final class Place {

    final SandboxWorkflow workflow;
    final StepDescriptor step;
    final ActionDescriptor action;

    private Place(SandboxWorkflow workflow, StepDescriptor step, ActionDescriptor action) {
        this.workflow = workflow;
        this.step = step;
        this.action = action;
    }

    static Optional<Place> of(Visit visit, SandboxWorkflow workflow) {
        return visit.number("workflowTransition").flatMap(id -> workflow.action(id.intValue()))
                .map(action -> new Place(workflow, visit.number("workflowStep")
                        .map(id -> workflow.getDescriptor().getStep(id.intValue())).orElse(null), action));
    }

    /** The parameters that name the transition in every URL of these pages. */
    String query() {
        return query(workflow, step, action);
    }

    static String query(SandboxWorkflow workflow, StepDescriptor step, ActionDescriptor action) {
        return "workflowMode=live&workflowName=" + encoded(workflow.getName())
                + (step == null ? "" : "&workflowStep=" + step.getId()) + "&workflowTransition=" + action.getId();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Model model() {
        return Model.of("workflowName", workflow.getName()).with("workflowQuery", "workflowMode=live&workflowName=" + encoded(workflow.getName()))
                .with("actionName", action.getName()).with("actionId", action.getId()).with("query", query())
                .with("stepId", step == null ? null : step.getId());
    }
}
