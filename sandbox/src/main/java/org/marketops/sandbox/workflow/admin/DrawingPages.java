package org.marketops.sandbox.workflow.admin;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Visit;
import org.marketops.sandbox.workflow.SandboxWorkflow;
import org.marketops.sandbox.workflow.WorkflowDrawing;
import org.marketops.sandbox.workflow.WorkflowRoom;

/** Drawing a workflow: a new one, its steps, its transitions with their screens, and the properties of both. Jira's addresses and names. */
final class DrawingPages {

    private final WorkflowRoom room;
    private final WorkflowDrawing drawing;
    private final WorkflowViews views;
    private final StatusManager statuses;
    private final FieldScreenManager screens;

    DrawingPages(WorkflowRoom room, WorkflowViews views, StatusManager statuses, FieldScreenManager screens) {
        this.room = room;
        this.drawing = room.drawing();
        this.views = views;
        this.statuses = statuses;
        this.screens = screens;
    }

    /** Shows the page; false if it is none of these. */
    boolean show(String page, Visit visit) throws IOException {
        return show(page, visit, null);
    }

    private boolean show(String page, Visit visit, String error) throws IOException {
        if (page.equals("AddNewWorkflow")) {
            WorkflowAdmin.show(visit, "Add workflow", "new.vm", Model.of("error", error == null ? "" : error)
                    .with("name", visit.text("newWorkflowName")).with("description", visit.text("description")));
            return true;
        }
        Optional<SandboxWorkflow> workflow = room.workflowManager().find(visit.text("workflowName"));
        if (workflow.isEmpty()) {
            return false;
        }
        switch (page) {
            case "ViewWorkflowSteps":
            case "AddWorkflowStep":
            case "DeleteWorkflowStep":
                WorkflowAdmin.show(visit, workflow.get().getName(), "workflow.vm", steps(workflow.get(), visit, error));
                return true;
            case "AddWorkflowTransition":
            case "EditWorkflowTransition":
            case "DeleteWorkflowTransitions":
                return transition(page, workflow.get(), visit, error);
            case "ViewWorkflowTransitionMetaAttributes":
            case "ViewWorkflowStepMetaAttributes":
                return properties(page, workflow.get(), visit, error);
            default:
                return false;
        }
    }

    /** Does what the form asks for; false if it is none of these. What is refused is said on the form again. */
    boolean act(String page, Visit visit) throws IOException {
        try {
            String target = done(page, visit);
            if (target != null) {
                visit.redirect(WorkflowAdmin.ROOT + target);
            }
            return target != null;
        } catch (WorkflowException refused) {
            return show(page, visit, refused.getMessage());
        }
    }

    /** Where to go after it, null for a page that is none of these. */
    private String done(String page, Visit visit) {
        String workflow = page.equals("AddNewWorkflow") ? visit.text("newWorkflowName") : visit.text("workflowName");
        int action = visit.number("workflowTransition").orElse(0L).intValue();
        int step = visit.number("workflowStep").orElse(0L).intValue();
        String steps = "ViewWorkflowSteps.jspa?workflowMode=live&workflowName=" + Place.encoded(workflow);
        String key = visit.text("attributeKey");
        switch (page) {
            case "AddNewWorkflow":
                Status first = statuses.getStatuses().stream().filter(each -> each.getName().equals("To Do")).findFirst()
                        .orElseGet(() -> statuses.getStatuses().iterator().next());
                drawing.create(workflow, visit.text("description"), first.getName(), first.getId());
                return steps;
            case "AddWorkflowStep":
                drawing.addStep(workflow, visit.text("stepName"), visit.text("stepStatus"));
                return steps;
            case "DeleteWorkflowStep":
                drawing.removeStep(workflow, step);
                return steps;
            case "AddWorkflowTransition":
                drawing.addTransition(workflow, step, visit.text("transitionName"), visit.text("description"), destination(visit), screen(visit));
                return steps;
            case "EditWorkflowTransition":
                drawing.editTransition(workflow, action, visit.text("transitionName"), visit.text("description"), destination(visit), screen(visit));
                return "ViewWorkflowTransition.jspa?" + visit.request().getQueryString();
            case "DeleteWorkflowTransitions":
                drawing.removeTransition(workflow, action);
                return steps;
            case "ViewWorkflowTransitionMetaAttributes":
                drawing.setTransitionProperty(workflow, action, key, visit.text("remove").isEmpty() ? visit.text("attributeValue") : null);
                return page + ".jspa?" + visit.request().getQueryString();
            case "ViewWorkflowStepMetaAttributes":
                drawing.setStepProperty(workflow, step, key, visit.text("remove").isEmpty() ? visit.text("attributeValue") : null);
                return page + ".jspa?" + visit.request().getQueryString();
            default:
                return null;
        }
    }

    private static int destination(Visit visit) {
        return visit.number("destinationStep").map(Long::intValue).orElse(WorkflowDrawing.ITSELF);
    }

    private static Long screen(Visit visit) {
        return visit.number("view").orElse(null);
    }

    private Model steps(SandboxWorkflow workflow, Visit visit, String error) {
        List<Model> unused = new ArrayList<>();
        for (Status status : statuses.getStatuses()) {
            if (workflow.stepOf(status.getId()).isEmpty()) {
                unused.add(Model.of("id", status.getId()).with("label", status.getName())
                        .with("selected", status.getId().equals(visit.text("stepStatus")) ? Boolean.TRUE : null));
            }
        }
        return views.workflow(workflow).with("statuses", unused).with("error", error).with("stepName", visit.text("stepName"));
    }

    private boolean transition(String page, SandboxWorkflow workflow, Visit visit, String error) throws IOException {
        boolean added = page.equals("AddWorkflowTransition");
        Optional<Place> place = Place.of(visit, workflow);
        if (!added && place.isEmpty()) {
            return false;
        }
        StepDescriptor from = visit.number("workflowStep").map(id -> workflow.getDescriptor().getStep(id.intValue())).orElse(null);
        ActionDescriptor action = added ? null : place.get().action;
        boolean typed = error != null || action == null;
        String name = typed ? visit.text("transitionName") : action.getName();
        String target = typed ? visit.text("destinationStep") : String.valueOf(action.getUnconditionalResult().getStep());
        Long screen = typed ? screen(visit) : room.transitions().screenOf(action);
        Object description = typed ? visit.text("description") : action.getMetaAttributes().get("jira.description");
        Model model = Model.of("workflowName", workflow.getName()).with("workflowQuery", query(workflow)).with("page", page)
                .with("query", query(workflow) + visit.number("workflowStep").map(id -> "&workflowStep=" + id).orElse("")
                        + visit.number("workflowTransition").map(id -> "&workflowTransition=" + id).orElse(""))
                .with("from", from == null ? "any step" : from.getName()).with("name", name).with("description", description)
                .with("error", error).with("title", added ? "Add transition" : "Edit transition").with("submit", added ? "Add" : "Update")
                .with("steps", choices(workflow, target)).with("screens", screens(screen));
        WorkflowAdmin.show(visit, added ? "Add transition" : "Edit transition", "draw-transition.vm", model);
        return true;
    }

    private static List<Model> choices(SandboxWorkflow workflow, String selected) {
        List<Model> choices = new ArrayList<>();
        choices.add(Model.of("id", "").with("label", "Itself"));
        for (StepDescriptor step : workflow.steps()) {
            String id = String.valueOf(step.getId());
            choices.add(Model.of("id", id).with("label", step.getName()).with("selected", id.equals(selected) ? Boolean.TRUE : null));
        }
        return choices;
    }

    private List<Model> screens(Long selected) {
        List<Model> choices = new ArrayList<>();
        choices.add(Model.of("id", "").with("label", "No view for transition"));
        for (FieldScreen screen : screens.getFieldScreens()) {
            choices.add(Model.of("id", screen.getId()).with("label", screen.getName())
                    .with("selected", screen.getId().equals(selected) ? Boolean.TRUE : null));
        }
        return choices;
    }

    private boolean properties(String page, SandboxWorkflow workflow, Visit visit, String error) throws IOException {
        Optional<Place> place = Place.of(visit, workflow);
        StepDescriptor step = workflow.getDescriptor().getStep(visit.number("workflowStep").orElse(0L).intValue());
        boolean ofStep = page.equals("ViewWorkflowStepMetaAttributes");
        if (ofStep ? step == null : place.isEmpty()) {
            return false;
        }
        List<Model> rows = new ArrayList<>();
        Map<Object, Object> stored = new TreeMap<>(ofStep ? step.getMetaAttributes() : place.get().action.getMetaAttributes());
        stored.forEach((key, value) -> rows.add(Model.of("key", key).with("value", value)));
        Model model = Model.of("workflowName", workflow.getName()).with("workflowQuery", query(workflow)).with("page", page)
                .with("of", ofStep ? "step " + step.getName() : "transition " + place.get().action.getName()).with("rows", rows).with("error", error)
                .with("query", ofStep ? query(workflow) + "&workflowStep=" + step.getId() : place.get().query())
                .with("key", visit.text("attributeKey")).with("value", visit.text("attributeValue"));
        WorkflowAdmin.show(visit, "Properties", "properties.vm", model);
        return true;
    }

    private static String query(SandboxWorkflow workflow) {
        return "workflowMode=live&workflowName=" + Place.encoded(workflow.getName());
    }
}
