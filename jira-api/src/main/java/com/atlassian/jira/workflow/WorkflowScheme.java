package com.atlassian.jira.workflow;

import java.util.Map;

/** Signature of the host type; members as far as they are called. */
public interface WorkflowScheme {
    Long getId();

    String getName();

    Map<String, String> getMappings();

    interface Builder<T extends Builder<T>> {
        T setDefaultWorkflow(String workflowName);
        T setMapping(String issueTypeId, String workflowName);

    }
}
