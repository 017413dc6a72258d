package org.marketops.sandbox.workflow.admin;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.project.ProjectManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.Velocity;
import org.marketops.sandbox.plugin.ModuleRegistry;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;
import org.marketops.sandbox.workflow.ModuleKind;
import org.marketops.sandbox.workflow.SandboxWorkflow;
import org.marketops.sandbox.workflow.WorkflowRoom;

/**
 * All pages below {@code /secure/admin/workflows/}, with Jira's addresses and ids. The filter of the administration guards them.
 */
public final class WorkflowAdmin extends Page {

    public static final String PATTERN = "/secure/admin/workflows/*";
    static final String ROOT = "/secure/admin/workflows/";
    private static final long serialVersionUID = 1L;

    private final transient WorkflowRoom room;
    private final transient TransitionPages transitions;
    private final transient WorkflowViews views;
    private final transient DrawingPages drawing;
    private final transient SchemePages schemes;

    public WorkflowAdmin(Frame frame, HostComponents jira, HostComponents rooms) {
        super(frame);
        this.room = rooms.get(WorkflowRoom.class);
        ModuleForm forms = new ModuleForm(rooms.get(ModuleRegistry.class), rooms.get(Velocity.class));
        this.transitions = new TransitionPages(room.editor(), forms);
        this.views = new WorkflowViews(room, forms, jira.get(FieldScreenManager.class));
        this.drawing = new DrawingPages(room, views, jira.get(StatusManager.class), jira.get(FieldScreenManager.class));
        this.schemes = new SchemePages(room, jira.get(ProjectManager.class), jira.get(ConstantsManager.class));
    }

    @Override
    protected void show(Visit visit) throws IOException {
        String page = page(visit);
        if (page.equals("ListWorkflows")) {
            show(visit, "Workflows", "list.vm", Model.of("workflows", list()));
            return;
        }
        if (drawing.show(page, visit) || schemes.show(page, visit)) {
            return;
        }
        Optional<SandboxWorkflow> workflow = room.workflowManager().find(visit.text("workflowName"));
        if (workflow.isEmpty()) {
            visit.notFound("There is no workflow \"" + visit.text("workflowName") + "\".");
        } else if (page.equals("ViewWorkflowXml")) {
            visit.response().setContentType("text/xml;charset=UTF-8");
            visit.response().getWriter().write(org.marketops.sandbox.workflow.WorkflowXml.write(workflow.get().getDescriptor()));
        } else {
            showTransition(visit, page, workflow.get());
        }
    }

    private void showTransition(Visit visit, String page, SandboxWorkflow workflow) throws IOException {
        Optional<Place> place = Place.of(visit, workflow);
        if (place.isEmpty()) {
            visit.notFound("Workflow \"" + workflow.getName() + "\" has no transition " + visit.text("workflowTransition") + ".");
        } else if (page.equals("ViewWorkflowTransition")) {
            show(visit, place.get().action.getName(), "transition.vm", views.transition(place.get(), visit.text("descriptorTab"), visit.text("count")));
        } else {
            Step step = Step.of(page);
            Optional<Model> form = step == null ? Optional.empty() : transitions.form(step, place.get(), visit);
            if (form.isEmpty()) {
                visit.notFound("There is nothing here. The app that brings it may be disabled.");
            } else {
                show(visit, form.get().get("title").toString(), step.verb == Step.Verb.CHOOSE ? "choose.vm" : "parameters.vm", form.get());
            }
        }
    }

    @Override
    protected void act(Visit visit) throws IOException {
        String page = page(visit);
        if (drawing.act(page, visit) || schemes.act(page, visit)) {
            return;
        }
        Step step = Step.of(page);
        Optional<Place> place = room.workflowManager().find(visit.text("workflowName")).flatMap(workflow -> Place.of(visit, workflow));
        if (step == null || place.isEmpty()) {
            visit.notFound("There is no such transition.");
            return;
        }
        transitions.act(step, place.get(), visit);
    }

    private List<Model> list() {
        List<Model> workflows = new ArrayList<>();
        room.workflowManager().getWorkflows().forEach(workflow -> workflows.add(Model.of("name", workflow.getName())
                .with("description", workflow.getDescription()).with("steps", workflow.getDescriptor().getSteps().size())
                .with("schemes", String.join(", ", room.workflowSchemeManager().schemesUsing(workflow.getName())))
                .with("query", "workflowMode=live&workflowName=" + Place.encoded(workflow.getName()))));
        workflows.sort(Comparator.comparing(workflow -> workflow.get("name").toString()));
        return workflows;
    }

    static void show(Visit visit, String title, String template, Model model) throws IOException {
        show(visit, title, template, "workflows", model);
    }

    static void show(Visit visit, String title, String template, String active, Model model) throws IOException {
        visit.show(PageView.of(title, visit.template("web/workflow/" + template, model))
                .section(PageView.Section.ADMIN).active(active));
    }

    private static String page(Visit visit) {
        String name = visit.path().substring(ROOT.length());
        return name.replace("!default", "").replace(".jspa", "");
    }

    /** What an address asks for: choose a module, give parameters, change them, remove, or move. */
    static final class Step {

        enum Verb { CHOOSE, ADD, EDIT, DELETE, UP, DOWN }

        final Verb verb;
        final ModuleKind kind;

        private Step(Verb verb, ModuleKind kind) {
            this.verb = verb;
            this.kind = kind;
        }

        /** Null for another page. */
        static Step of(String page) {
            if (page.equals("MoveWorkflowFunctionUp") || page.equals("MoveWorkflowFunctionDown")) {
                return new Step(page.endsWith("Up") ? Verb.UP : Verb.DOWN, ModuleKind.FUNCTION);
            }
            for (ModuleKind kind : ModuleKind.values()) {
                if (page.equals("AddWorkflowTransition" + kind.addName())) {
                    return new Step(Verb.CHOOSE, kind);
                }
                if (page.equals("AddWorkflowTransition" + kind.paramsName() + "Params")) {
                    return new Step(Verb.ADD, kind);
                }
                if (page.equals("EditWorkflowTransition" + kind.paramsName() + "Params")) {
                    return new Step(Verb.EDIT, kind);
                }
                if (page.equals("DeleteWorkflowTransition" + kind.addName())) {
                    return new Step(Verb.DELETE, kind);
                }
            }
            return null;
        }
    }
}
