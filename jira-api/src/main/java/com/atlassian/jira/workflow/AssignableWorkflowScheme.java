package com.atlassian.jira.workflow;

/** Signature of the host type; members as far as they are called. */
public interface AssignableWorkflowScheme extends WorkflowScheme {
    Builder builder();

    interface Builder extends WorkflowScheme.Builder<Builder> {
        Builder setName(String name);
        Builder setDescription(String description);
        AssignableWorkflowScheme build();

    }
}
