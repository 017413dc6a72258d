package org.marketops.sandbox.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.AbstractWorkflow;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.basic.BasicWorkflowContext;
import com.opensymphony.workflow.config.Configuration;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.RestrictionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.Step;
import com.opensymphony.workflow.spi.WorkflowEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** OSWorkflow for one caller, with Jira's class loading and Jira's skip options. Made anew for each call. */
final class Engine extends AbstractWorkflow {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final ModuleClasses classes;

    Engine(String callerKey, Configuration configuration, ModuleClasses classes) {
        this.context = new BasicWorkflowContext(callerKey);
        this.classes = classes;
        setConfiguration(configuration);
    }

    /** An action whose conditions fail or cannot be loaded is left out; the others are not hurt by it. */
    List<ActionDescriptor> availableActions(long entryId, Map<String, Object> inputs) throws WorkflowException {
        WorkflowEntry entry = getPersistence().findEntry(entryId);
        List<ActionDescriptor> available = new ArrayList<>();
        if (entry.getState() != WorkflowEntry.ACTIVATED) {
            return available;
        }
        WorkflowDescriptor workflow = getConfiguration().getWorkflow(entry.getWorkflowName());
        List<?> steps = getPersistence().findCurrentSteps(entryId);
        PropertySet properties = getPersistence().getPropertySet(entryId);
        Map<String, Object> variables = new HashMap<>(inputs);
        populateTransientMap(entry, variables, workflow.getRegisters(), null, steps);
        collect(workflow.getGlobalActions(), variables, properties, 0, available);
        for (Object each : steps) {
            StepDescriptor step = workflow.getStep(((Step) each).getStepId());
            if (step != null) {
                collect(step.getActions(), variables, properties, step.getId(), available);
            }
        }
        return available;
    }

    private void collect(List<?> actions, Map<String, Object> variables, PropertySet properties, int stepId,
            List<ActionDescriptor> available) {
        for (Object each : actions) {
            ActionDescriptor action = (ActionDescriptor) each;
            if (passes(action, variables, properties, stepId)) {
                available.add(action);
            }
        }
    }

    private boolean passes(ActionDescriptor action, Map<String, Object> variables, PropertySet properties, int stepId) {
        RestrictionDescriptor restriction = action.getRestriction();
        if (restriction == null) {
            return true;
        }
        Map<String, Object> seen = new HashMap<>(variables);
        seen.put("actionId", action.getId());
        try {
            return passesConditions(null, restriction.getConditions(), Collections.unmodifiableMap(seen), properties, stepId);
        } catch (WorkflowException e) {
            LOG.error("Transition {} \"{}\" is not offered: its conditions failed: {}", action.getId(), action.getName(), e.toString());
            return false;
        }
    }

    @Override
    protected boolean passesCondition(ConditionDescriptor condition, Map variables, PropertySet properties, int stepId)
            throws WorkflowException {
        return WorkflowInputs.skips(variables, WorkflowInputs.SKIP_CONDITIONS)
                || super.passesCondition(condition, variables, properties, stepId);
    }

    @Override
    protected void verifyInputs(WorkflowEntry entry, List validators, Map variables, PropertySet properties) throws WorkflowException {
        if (!WorkflowInputs.skips(variables, WorkflowInputs.SKIP_VALIDATORS)) {
            try {
                super.verifyInputs(entry, validators, variables, properties);
            } catch (InvalidInputException e) {
                throw new ValidatorRefused(e);
            }
        }
    }

    /** Null tells the engine that the class cannot be had; it then names the class in its own exception. */
    @Override
    protected Object loadObject(String className) {
        try {
            return classes.create(className == null ? "" : className.trim());
        } catch (ClassNotFoundException e) {
            LOG.error("Class {} of a workflow cannot be loaded: {}", className, e.toString());
            return null;
        }
    }

    /** A step without a way out stays current, as Jira shows it; the library would complete the entry. */
    @Override
    protected void checkImplicitFinish(long entryId) {
        // Deliberately nothing.
    }
}
