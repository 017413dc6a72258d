package org.marketops.sandbox.workflow;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stored workflow. Its descriptor is shared with everybody who reads the same text: clone before you change it. */
public final class SandboxWorkflow implements JiraWorkflow {

    static final String STATUS_ID = "jira.status.id";
    static final String SCREEN_ID = "jira.fieldscreen.id";
    static final String SCREEN_VIEW = "fieldscreen";

    private final String name;
    private final String description;
    private final WorkflowDescriptor descriptor;
    private final StatusManager statuses;

    SandboxWorkflow(String name, String description, WorkflowDescriptor descriptor, StatusManager statuses) {
        this.name = name;
        this.description = description;
        this.descriptor = descriptor;
        this.statuses = statuses;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public WorkflowDescriptor getDescriptor() {
        return descriptor;
    }

    @Override
    public Status getLinkedStatus(StepDescriptor step) {
        String id = statusIdOf(step);
        return id == null ? null : statuses.getStatus(id);
    }

    /** Every action once, also one that several steps share. */
    @Override
    public Collection<ActionDescriptor> getAllActions() {
        Map<Integer, ActionDescriptor> all = new LinkedHashMap<>();
        add(descriptor.getInitialActions(), all);
        add(descriptor.getGlobalActions(), all);
        for (StepDescriptor step : steps()) {
            add(step.getActions(), all);
        }
        return List.copyOf(all.values());
    }

    public List<StepDescriptor> steps() {
        return cast(descriptor.getSteps());
    }

    public Optional<ActionDescriptor> action(int id) {
        return getAllActions().stream().filter(action -> action.getId() == id).findFirst();
    }

    public Optional<StepDescriptor> stepOf(String statusId) {
        return steps().stream().filter(step -> statusId.equals(statusIdOf(step))).findFirst();
    }

    /** Null for a transition to itself. */
    public StepDescriptor target(ActionDescriptor action) {
        return descriptor.getStep(action.getUnconditionalResult().getStep());
    }

    static String statusIdOf(StepDescriptor step) {
        Object id = step.getMetaAttributes().get(STATUS_ID);
        return id == null ? null : id.toString().trim();
    }

    static Long screenOf(ActionDescriptor action) {
        Object id = action.getMetaAttributes().get(SCREEN_ID);
        boolean shown = SCREEN_VIEW.equals(action.getView()) && id != null && !id.toString().trim().isEmpty();
        return shown ? Long.valueOf(id.toString().trim()) : null;
    }

    private static void add(List<?> actions, Map<Integer, ActionDescriptor> all) {
        for (Object each : actions) {
            ActionDescriptor action = (ActionDescriptor) each;
            all.putIfAbsent(action.getId(), action);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> cast(List<?> list) {
        return (List<T>) list;
    }
}
