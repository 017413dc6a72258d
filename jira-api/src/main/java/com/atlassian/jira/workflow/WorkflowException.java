package com.atlassian.jira.workflow;

/** Unchecked; not the checked one of the engine. */
public class WorkflowException extends RuntimeException {
    public WorkflowException(String message) {
        super(message);
    }

    public WorkflowException(String message, Throwable cause) {
        super(message, cause);
    }
}
