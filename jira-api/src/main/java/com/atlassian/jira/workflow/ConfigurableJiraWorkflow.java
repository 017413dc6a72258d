package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.status.Status;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Of jira-core. A workflow that is not stored yet. */
public class ConfigurableJiraWorkflow implements JiraWorkflow {
    private final String name;
    private final WorkflowManager manager;
    private WorkflowDescriptor descriptor;
    private String description = "";

    public ConfigurableJiraWorkflow(String name, WorkflowDescriptor descriptor, WorkflowManager manager) {
        this.name = name;
        this.descriptor = descriptor;
        this.manager = manager;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    @Override
    public WorkflowDescriptor getDescriptor() {
        return descriptor;
    }

    @Override
    public Status getLinkedStatus(StepDescriptor step) {
        throw new UnsupportedOperationException("store the workflow " + name + " first");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Collection<ActionDescriptor> getAllActions() {
        List<ActionDescriptor> all = new ArrayList<>(descriptor.getInitialActions());
        all.addAll(descriptor.getGlobalActions());
        for (Object step : descriptor.getSteps()) {
            all.addAll(((StepDescriptor) step).getActions());
        }
        return all;
    }
}
