package org.marketops.sandbox.issue;

import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;

/**
 * Runs the create action of an issue's workflow, inside the transaction of the create. In the place of
 * IssueCreateFunction it must call {@link SandboxIssue#insert}; its event function fires event 1 (the service
 * fires nothing itself). Validators refuse by {@link InvalidInputException}, before anything is stored.
 */
@FunctionalInterface
public interface WorkflowStart {

    void start(SandboxIssue issue, ApplicationUser user) throws InvalidInputException, WorkflowException;
}
