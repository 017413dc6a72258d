package com.atlassian.jira.plugin.workflow;

/** Signature of the host type; members as far as they are called. */
public interface WorkflowPluginValidatorFactory extends WorkflowPluginFactory {
}
