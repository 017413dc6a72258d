package org.marketops.sandbox.workflow.admin;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marketops.sandbox.plugin.PluginModule;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Visit;
import org.marketops.sandbox.workflow.ModuleKind;
import org.marketops.sandbox.workflow.WorkflowEditor;
import org.marketops.sandbox.workflow.admin.WorkflowAdmin.Step;
import org.marketops.sandbox.workflow.admin.WorkflowAdmin.Step.Verb;

/** Choosing, adding, changing and removing what a transition has from plugins. */
final class TransitionPages {

    private static final String MODULE = "pluginModuleKey";

    private final WorkflowEditor editor;
    private final ModuleForm forms;

    TransitionPages(WorkflowEditor editor, ModuleForm forms) {
        this.editor = editor;
        this.forms = forms;
    }

    /** Empty if the module is not there or has no form. */
    Optional<Model> form(Step step, Place place, Visit visit) {
        String kind = kindName(step.kind);
        if (step.verb == Verb.CHOOSE) {
            return Optional.of(place.model().with("title", "Add a " + kind).with("kind", kind)
                    .with("page", "AddWorkflowTransition" + step.kind.addName()).with("modules", choices(step.kind, place)));
        }
        if (step.verb == Verb.ADD) {
            return forms.module(step.kind, visit.text(MODULE)).flatMap(module ->
                    forms.html(module, ModuleForm.INPUT, null).map(html -> parameters(step, place, module, html)
                            .with("title", "Add parameters to the " + kind).with("submitId", "add_submit").with("submit", "Add")));
        }
        if (step.verb != Verb.EDIT) {
            return Optional.empty();
        }
        return entry(step, place, visit).flatMap(entry -> forms.moduleOf(step.kind, entry).flatMap(module ->
                forms.html(module, ModuleForm.EDIT, entry).map(html -> parameters(step, place, module, html)
                        .with("title", "Update parameters of the " + kind).with("submitId", "update_submit").with("submit", "Update")
                        .with("count", visit.text("count")))));
    }

    void act(Step step, Place place, Visit visit) throws IOException {
        if (step.verb == Verb.DELETE) {
            remove(step, place, visit);
        } else if (step.verb == Verb.UP || step.verb == Verb.DOWN) {
            move(step, place, visit);
        } else {
            addOrUpdate(step, place, visit);
        }
    }

    private void addOrUpdate(Step step, Place place, Visit visit) throws IOException {
        Optional<PluginModule> module = step.verb == Verb.EDIT
                ? entry(step, place, visit).flatMap(entry -> forms.moduleOf(step.kind, entry))
                : forms.module(step.kind, visit.text(MODULE));
        if (step.verb == Verb.CHOOSE && module.isPresent() && module.get().resource(ModuleForm.INPUT).isPresent()) {
            visit.redirect(WorkflowAdmin.ROOT + "AddWorkflowTransition" + step.kind.paramsName() + "Params!default.jspa?"
                    + place.query() + "&" + MODULE + "=" + Place.encoded(module.get().completeKey()));
        } else if (module.isEmpty()) {
            visit.notFound("The app of this " + kindName(step.kind) + " is not enabled. Nothing was changed.");
        } else {
            store(step, place, visit, module.get());
        }
    }

    private void store(Step step, Place place, Visit visit, PluginModule module) throws IOException {
        java.util.Map<String, String> args = forms.args(step.kind, module, visit.request().getParameterMap());
        int index = visit.number("count").orElse(1L).intValue() - 1;
        if (step.verb == Verb.EDIT) {
            editor.update(place.workflow.getName(), place.action.getId(), step.kind, index, args);
        } else {
            editor.add(place.workflow.getName(), place.action.getId(), step.kind, args);
            index = step.kind == ModuleKind.FUNCTION ? 0 : WorkflowEditor.entries(place.action, step.kind).size();
        }
        back(step, place, visit, index + 1);
    }

    private void remove(Step step, Place place, Visit visit) throws IOException {
        if (isFixed(step, place, visit)) {
            visit.notFound("This " + kindName(step.kind) + " cannot be removed.");
            return;
        }
        editor.remove(place.workflow.getName(), place.action.getId(), step.kind, visit.number("count").orElse(0L).intValue() - 1);
        back(step, place, visit, 0);
    }

    private void move(Step step, Place place, Visit visit) throws IOException {
        if (isFixed(step, place, visit)) {
            visit.notFound("This post function cannot be moved.");
            return;
        }
        int count = visit.number("count").orElse(0L).intValue();
        boolean up = step.verb == Verb.UP;
        editor.move(place.workflow.getName(), place.action.getId(), count - 1, up);
        int last = WorkflowEditor.entries(place.action, step.kind).size();
        back(step, place, visit, up ? Math.max(1, count - 1) : Math.min(last, count + 1));
    }

    /** Also true for a row that is not there. */
    private static boolean isFixed(Step step, Place place, Visit visit) {
        return entry(step, place, visit).map(entry -> HostFunctions.isFixed(WorkflowEditor.args(entry).get("class.name"))).orElse(true);
    }

    private static void back(Step step, Place place, Visit visit, int count) throws IOException {
        visit.redirect(WorkflowAdmin.ROOT + "ViewWorkflowTransition.jspa?" + place.query() + "&descriptorTab=" + tab(step.kind)
                + (count > 0 ? "&count=" + count : ""));
    }

    private static Optional<AbstractDescriptor> entry(Step step, Place place, Visit visit) {
        List<AbstractDescriptor> entries = WorkflowEditor.entries(place.action, step.kind);
        long index = visit.number("count").orElse(0L) - 1;
        return index >= 0 && index < entries.size() ? Optional.of(entries.get((int) index)) : Optional.empty();
    }

    private List<Model> choices(ModuleKind kind, Place place) {
        List<Model> choices = new ArrayList<>();
        forms.addable(kind, WorkflowEditor.entries(place.action, kind)).forEach(module -> choices.add(Model.of("key", module.completeKey())
                .with("name", module.name()).with("description", module.description())));
        return choices;
    }

    private static Model parameters(Step step, Place place, PluginModule module, String html) {
        String verb = step.verb == Verb.ADD ? "Add" : "Edit";
        // The plugin's own template, rendered with escaping on; inside a table it may bring rows.
        return place.model().with("page", verb + "WorkflowTransition" + step.kind.paramsName() + "Params").with("module", module.completeKey())
                .with("moduleName", module.name()).with("parametersHtml", html)
                .with("rows", html.trim().startsWith("<t") ? Boolean.TRUE : null);
    }

    static String kindName(ModuleKind kind) {
        return kind == ModuleKind.CONDITION ? "condition" : kind == ModuleKind.VALIDATOR ? "validator" : "post function";
    }

    static String tab(ModuleKind kind) {
        return kind == ModuleKind.CONDITION ? "conditions" : kind == ModuleKind.VALIDATOR ? "validators" : "postfunctions";
    }
}
