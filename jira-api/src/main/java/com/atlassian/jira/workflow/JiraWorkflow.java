package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.status.Status;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface JiraWorkflow {
    String getName();

    String getDescription();

    WorkflowDescriptor getDescriptor();

    Status getLinkedStatus(StepDescriptor step);

    Collection<ActionDescriptor> getAllActions();
}
