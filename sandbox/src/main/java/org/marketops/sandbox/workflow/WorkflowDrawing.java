package org.marketops.sandbox.workflow;

import com.atlassian.jira.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.marketops.sandbox.store.Database;

/**
 * Draws workflows: steps, transitions and their properties. Each change is checked, stored whole and live at once, because the
 * sandbox has no drafts. What cannot be done is refused with a {@link WorkflowException} that says why.
 */
public final class WorkflowDrawing {

    /** A transition of any step, in Jira a global one. */
    public static final int ANY_STEP = 0;
    /** The target of a transition that stays where it is. */
    public static final int ITSELF = -1;
    private static final String DESCRIPTION = "jira.description";
    private static final int FIRST_ACTION = 11;
    private static final int ACTION_GAP = 10;

    private final Database database;
    private final StoredWorkflows workflows;

    WorkflowDrawing(Database database, StoredWorkflows workflows) {
        this.database = database;
        this.workflows = workflows;
    }

    /** A workflow of one step, entered by Create, as Jira starts one. */
    public void create(String name, String description, String stepName, String statusId) {
        require(!name.isEmpty(), "You must specify a workflow name.");
        require(name.length() <= 255, "The workflow name must not exceed 255 characters in length.");
        require(workflows.find(name).isEmpty(), "A workflow with this name already exists.");
        WorkflowDescriptor workflow = WorkflowXml.read(DefaultWorkflow.xml(List.<String[]>of(new String[] {stepName, statusId})));
        workflow.getGlobalActions().clear();
        workflow.getMetaAttributes().put(DESCRIPTION, description);
        workflows.save(name, description, WorkflowXml.write(workflow));
    }

    /** @return the step's number */
    public int addStep(String workflow, String name, String statusId) {
        int[] id = {1};
        edit(workflow, drawn -> {
            checkStep(drawn, name, statusId, null);
            for (StepDescriptor each : steps(drawn)) {
                id[0] = Math.max(id[0], each.getId() + 1);
            }
            StepDescriptor step = new StepDescriptor();
            step.setId(id[0]);
            step.setName(name);
            step.setParent(drawn);
            metas(step.getMetaAttributes()).put(SandboxWorkflow.STATUS_ID, statusId);
            drawn.addStep(step);
        });
        return id[0];
    }

    /** @throws WorkflowException while a transition leads there or an issue stands there */
    public void removeStep(String workflow, int stepId) {
        edit(workflow, drawn -> {
            StepDescriptor step = step(drawn, stepId);
            require(steps(drawn).size() > 1, "The only step of a workflow cannot be removed.");
            for (ActionDescriptor action : actions(drawn, step)) {
                require(action.getUnconditionalResult().getStep() != stepId, "Step \"" + step.getName() + "\" is not removed: transition \""
                        + action.getName() + "\" (" + action.getId() + ") leads to it.");
            }
            long standing = database.one("select count(*) from os_currentstep c join os_wfentry e on e.id = c.entry_id where e.name = ?"
                    + " and c.step_id = ?", row -> row.getLong(1), workflow, stepId).orElse(0L);
            require(standing == 0, "Step \"" + step.getName() + "\" is not removed: " + standing + " issues stand there.");
            drawn.getSteps().remove(step);
        });
    }

    /**
     * @param from the step it leaves, {@link #ANY_STEP} for a global one
     * @param to the step it leads to, or {@link #ITSELF}
     * @param screen null for none
     * @return the transition's number: 11, 21, 31, … as Jira counts
     */
    public int addTransition(String workflow, int from, String name, String description, int to, Long screen) {
        int[] id = {FIRST_ACTION};
        edit(workflow, drawn -> {
            for (ActionDescriptor each : actions(drawn, null)) {
                id[0] = Math.max(id[0], each.getId() / ACTION_GAP * ACTION_GAP + ACTION_GAP + 1);
            }
            ActionDescriptor action = (ActionDescriptor) WorkflowXml.read(DefaultWorkflow.xml(List.<String[]>of(new String[] {"any", "1"})))
                    .getGlobalActions().get(0);
            action.setId(id[0]);
            draw(drawn, action, name, description, to, screen);
            if (from == ANY_STEP) {
                drawn.addGlobalAction(action);
            } else {
                actionsOf(step(drawn, from)).add(action);
            }
        });
        return id[0];
    }

    public void editTransition(String workflow, int id, String name, String description, int to, Long screen) {
        edit(workflow, drawn -> draw(drawn, action(workflow, drawn, id), name, description, to, screen));
    }

    public void removeTransition(String workflow, int id) {
        edit(workflow, drawn -> {
            ActionDescriptor action = action(workflow, drawn, id);
            require(!drawn.getInitialActions().contains(action), "The transition that creates an issue cannot be removed.");
            drawn.getGlobalActions().remove(action);
            steps(drawn).forEach(step -> step.getActions().remove(action));
        });
    }

    /** Sets a property of a transition, or removes it where the value is null. */
    public void setTransitionProperty(String workflow, int id, String key, String value) {
        edit(workflow, drawn -> property(metas(action(workflow, drawn, id).getMetaAttributes()), key, value));
    }

    /** Sets a property of a step, or removes it where the value is null. */
    public void setStepProperty(String workflow, int stepId, String key, String value) {
        edit(workflow, drawn -> property(metas(step(drawn, stepId).getMetaAttributes()), key, value));
    }

    private static void property(Map<String, String> properties, String key, String value) {
        require(key.matches("[A-Za-z][A-Za-z0-9._-]{0,254}"), "A property key starts with a letter and has letters, digits, dots and dashes.");
        boolean fixed = key.equals(SandboxWorkflow.STATUS_ID) || key.equals(SandboxWorkflow.SCREEN_ID) || key.equals(DESCRIPTION);
        require(!fixed, "The property " + key + " is set by the pages of the step or transition.");
        if (value == null) {
            properties.remove(key);
        } else {
            require(!properties.containsKey(key), "The property " + key + " exists already.");
            properties.put(key, value);
        }
    }

    private static void draw(WorkflowDescriptor drawn, ActionDescriptor action, String name, String description, int to, Long screen) {
        require(!name.isEmpty(), "You must specify a transition name.");
        require(name.length() <= 60, "The transition name must not exceed 60 characters in length.");
        if (to != ITSELF) {
            step(drawn, to);
        }
        action.setName(name);
        ResultDescriptor result = action.getUnconditionalResult();
        result.setStep(to);
        Map<String, String> properties = metas(action.getMetaAttributes());
        properties.put(DESCRIPTION, description);
        properties.put(SandboxWorkflow.SCREEN_ID, screen == null ? "" : screen.toString());
        action.setView(screen == null ? null : SandboxWorkflow.SCREEN_VIEW);
    }

    private static void checkStep(WorkflowDescriptor drawn, String name, String statusId, StepDescriptor itself) {
        require(!name.isEmpty(), "You must specify a step name.");
        require(!statusId.isEmpty(), "You must specify a linked status.");
        for (StepDescriptor other : steps(drawn)) {
            if (other != itself) {
                require(!name.equalsIgnoreCase(other.getName()), "The step name \"" + name + "\" is in use already.");
                require(!statusId.equals(SandboxWorkflow.statusIdOf(other)), "The status is linked to step \"" + other.getName() + "\" already.");
            }
        }
    }

    private void edit(String workflow, Consumer<WorkflowDescriptor> change) {
        StoredWorkflows.Stored stored = workflows.find(workflow)
                .orElseThrow(() -> new WorkflowException("There is no workflow \"" + workflow + "\"."));
        WorkflowDescriptor copy = WorkflowXml.read(stored.xml);
        change.accept(copy);
        workflows.save(workflow, stored.description, WorkflowXml.write(copy));
    }

    private static StepDescriptor step(WorkflowDescriptor drawn, int id) {
        return Optional.ofNullable(drawn.getStep(id)).orElseThrow(() -> new WorkflowException("There is no step " + id + "."));
    }

    private static ActionDescriptor action(String workflow, WorkflowDescriptor drawn, int id) {
        return new SandboxWorkflow(workflow, "", drawn, null).action(id)
                .orElseThrow(() -> new WorkflowException("There is no transition " + id + "."));
    }

    /** All transitions but those of one step. */
    private static List<ActionDescriptor> actions(WorkflowDescriptor drawn, StepDescriptor without) {
        List<ActionDescriptor> all = new ArrayList<>(WorkflowDrawing.<ActionDescriptor>cast(drawn.getInitialActions()));
        all.addAll(WorkflowDrawing.<ActionDescriptor>cast(drawn.getGlobalActions()));
        for (StepDescriptor step : steps(drawn)) {
            if (step != without) {
                all.addAll(actionsOf(step));
            }
        }
        return all;
    }

    private static List<StepDescriptor> steps(WorkflowDescriptor drawn) {
        return cast(drawn.getSteps());
    }

    private static List<ActionDescriptor> actionsOf(StepDescriptor step) {
        return cast(step.getActions());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> metas(Map<?, ?> properties) {
        return (Map<String, String>) properties;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> cast(List<?> list) {
        return (List<T>) list;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new WorkflowException(otherwise);
        }
    }
}
