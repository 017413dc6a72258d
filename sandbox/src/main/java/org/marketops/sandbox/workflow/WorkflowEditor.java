package org.marketops.sandbox.workflow;

import com.atlassian.jira.workflow.WorkflowException;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.ConditionsDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.RestrictionDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Adds, changes and removes the conditions, validators and post functions of a transition. Works on a copy and stores
 * it whole, so nobody sees half an edit; the change is live at once, because the sandbox has no drafts.
 */
public final class WorkflowEditor {

    private final StoredWorkflows workflows;

    WorkflowEditor(StoredWorkflows workflows) {
        this.workflows = workflows;
    }

    /** Conditions join the first group, validators go last, post functions first, as in Jira. */
    public void add(String workflow, int actionId, ModuleKind kind, Map<String, String> args) {
        edit(workflow, actionId, action -> {
            List<Object> list = editable(action, kind);
            list.add(kind == ModuleKind.FUNCTION ? 0 : list.size(), descriptor(kind, args));
        });
    }

    /** @param index of the entry within {@link #entries} */
    public void update(String workflow, int actionId, ModuleKind kind, int index, Map<String, String> args) {
        edit(workflow, actionId, action -> {
            Map<String, String> old = args(editable(action, kind).get(index));
            old.clear();
            old.putAll(args);
        });
    }

    public void remove(String workflow, int actionId, ModuleKind kind, int index) {
        edit(workflow, actionId, action -> {
            editable(action, kind).remove(index);
            if (kind == ModuleKind.CONDITION && entries(action, kind).isEmpty()) {
                action.setRestriction(null);
            }
        });
    }

    /** Moves a post function one place up or down; at the end of the list nothing happens. */
    public void move(String workflow, int actionId, int index, boolean up) {
        edit(workflow, actionId, action -> {
            List<Object> functions = editable(action, ModuleKind.FUNCTION);
            int to = up ? index - 1 : index + 1;
            if (to >= 0 && to < functions.size()) {
                Collections.swap(functions, index, to);
            }
        });
    }

    /** What the transition has of this kind, in order of execution; of conditions the first group's own. */
    public static List<AbstractDescriptor> entries(ActionDescriptor action, ModuleKind kind) {
        List<AbstractDescriptor> entries = new ArrayList<>();
        if (kind != ModuleKind.CONDITION || action.getRestriction() != null) {
            editable(action, kind).forEach(each -> entries.add((AbstractDescriptor) each));
        }
        return entries;
    }

    /** Empty for a group of conditions. */
    @SuppressWarnings("unchecked")
    public static Map<String, String> args(Object entry) {
        if (entry instanceof ConditionDescriptor) {
            return ((ConditionDescriptor) entry).getArgs();
        }
        if (entry instanceof ValidatorDescriptor) {
            return ((ValidatorDescriptor) entry).getArgs();
        }
        return entry instanceof FunctionDescriptor ? ((FunctionDescriptor) entry).getArgs() : Map.of();
    }

    private void edit(String workflow, int actionId, Consumer<ActionDescriptor> change) {
        StoredWorkflows.Stored stored = workflows.find(workflow)
                .orElseThrow(() -> new WorkflowException("There is no workflow \"" + workflow + "\""));
        WorkflowDescriptor copy = WorkflowXml.read(stored.xml);
        ActionDescriptor action = new SandboxWorkflow(workflow, "", copy, null).action(actionId)
                .orElseThrow(() -> new WorkflowException("Workflow \"" + workflow + "\" has no transition " + actionId));
        change.accept(action);
        workflows.save(workflow, stored.description, WorkflowXml.write(copy));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> editable(ActionDescriptor action, ModuleKind kind) {
        switch (kind) {
            case VALIDATOR:
                return action.getValidators();
            case FUNCTION:
                return action.getUnconditionalResult().getPostFunctions();
            default:
                return conditions(action);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> conditions(ActionDescriptor action) {
        RestrictionDescriptor restriction = action.getRestriction();
        if (restriction == null) {
            restriction = new RestrictionDescriptor();
            restriction.setParent(action);
            action.setRestriction(restriction);
        }
        if (restriction.getConditions().isEmpty()) {
            ConditionsDescriptor group = new ConditionsDescriptor();
            group.setType("AND");
            restriction.getConditions().add(group);
        }
        return ((ConditionsDescriptor) restriction.getConditions().get(0)).getConditions();
    }

    private static AbstractDescriptor descriptor(ModuleKind kind, Map<String, String> args) {
        switch (kind) {
            case VALIDATOR:
                ValidatorDescriptor validator = new ValidatorDescriptor();
                validator.setType("class");
                args(validator).putAll(args);
                return validator;
            case FUNCTION:
                FunctionDescriptor function = new FunctionDescriptor();
                function.setType("class");
                args(function).putAll(args);
                return function;
            default:
                ConditionDescriptor condition = new ConditionDescriptor();
                condition.setType("class");
                args(condition).putAll(args);
                return condition;
        }
    }
}
