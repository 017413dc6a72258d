package org.marketops.sandbox.workflow.admin;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.status.Status;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.workflow.ModuleKind;
import org.marketops.sandbox.workflow.SandboxWorkflow;
import org.marketops.sandbox.workflow.WorkflowEditor;
import org.marketops.sandbox.workflow.WorkflowRoom;

/** What the pages of a workflow and of a transition show. */
final class WorkflowViews {

    private final WorkflowRoom room;
    private final ModuleForm forms;
    private final FieldScreenManager screens;

    WorkflowViews(WorkflowRoom room, ModuleForm forms, FieldScreenManager screens) {
        this.room = room;
        this.screens = screens;
        this.forms = forms;
    }

    Model workflow(SandboxWorkflow workflow) {
        List<Model> steps = new ArrayList<>();
        for (StepDescriptor step : workflow.steps()) {
            Status status = workflow.getLinkedStatus(step);
            steps.add(Model.of("name", step.getName()).with("id", step.getId()).with("status", status == null ? "?" : status.getName())
                    .with("transitions", transitions(workflow, step, step.getActions())));
        }
        return Model.of("name", workflow.getName()).with("description", workflow.getDescription()).with("steps", steps)
                .with("query", "workflowMode=live&workflowName=" + Place.encoded(workflow.getName()))
                .with("initial", transitions(workflow, null, workflow.getDescriptor().getInitialActions()))
                .with("global", transitions(workflow, null, workflow.getDescriptor().getGlobalActions()));
    }

    private static List<Model> transitions(SandboxWorkflow workflow, StepDescriptor step, List<?> actions) {
        List<Model> transitions = new ArrayList<>();
        for (Object each : actions) {
            ActionDescriptor action = (ActionDescriptor) each;
            StepDescriptor target = workflow.target(action);
            transitions.add(Model.of("name", action.getName()).with("id", action.getId())
                    .with("target", target == null ? "itself" : target.getName()).with("query", Place.query(workflow, step, action)));
        }
        return transitions;
    }

    /** @param count number of the row that was just changed, empty if none */
    Model transition(Place place, String tab, String count) {
        List<Model> tabs = new ArrayList<>();
        String shown = tab.isEmpty() ? TransitionPages.tab(ModuleKind.FUNCTION) : tab.toLowerCase(Locale.ROOT);
        for (ModuleKind kind : ModuleKind.values()) {
            boolean current = TransitionPages.tab(kind).equals(shown);
            tabs.add(tab(place, kind, current, current ? count : ""));
        }
        StepDescriptor target = place.workflow.target(place.action);
        Long screen = room.transitions().screenOf(place.action);
        Map<Object, Object> metas = new TreeMap<>(place.action.getMetaAttributes());
        List<Model> properties = new ArrayList<>();
        metas.forEach((key, value) -> properties.add(Model.of("key", key).with("value", value)));
        return place.model().with("tabs", tabs).with("screen", screen == null ? "None - it happens instantly" : screenName(screen))
                .with("from", place.step == null ? "Any status" : place.step.getName())
                .with("target", target == null ? "itself" : target.getName()).with("properties", properties);
    }

    private String screenName(Long id) {
        FieldScreen screen = screens.getFieldScreen(id);
        return screen == null ? "Screen " + id + ", which does not exist" : screen.getName();
    }

    private Model tab(Place place, ModuleKind kind, boolean current, String changed) {
        List<Model> rows = new ArrayList<>();
        for (AbstractDescriptor entry : WorkflowEditor.entries(place.action, kind)) {
            String number = String.valueOf(rows.size() + 1);
            boolean fixed = HostFunctions.isFixed(WorkflowEditor.args(entry).get("class.name"));
            boolean editable = forms.moduleOf(kind, entry).flatMap(module -> module.resource(ModuleForm.EDIT)).isPresent();
            rows.add(Model.of("count", number).with("viewHtml", forms.viewHtml(kind, entry))
                    .with("changed", number.equals(changed) ? Boolean.TRUE : null).with("removable", fixed ? null : Boolean.TRUE)
                    .with("editable", editable ? Boolean.TRUE : null)
                    .with("movable", kind == ModuleKind.FUNCTION && !fixed ? Boolean.TRUE : null));
        }
        String id = kind == ModuleKind.FUNCTION ? "post_functions" : TransitionPages.tab(kind);
        String plural = TransitionPages.kindName(kind) + "s";
        return Model.of("id", id).with("label", plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1)).with("rows", rows)
                .with("tab", TransitionPages.tab(kind)).with("current", current ? Boolean.TRUE : null).with("empty", rows.isEmpty() ? Boolean.TRUE : null)
                .with("kind", TransitionPages.kindName(kind)).with("addName", kind.addName()).with("paramsName", kind.paramsName())
                .with("addClass", "criteria-" + TransitionPages.kindName(kind).replace(' ', '-') + "-add");
    }
}
