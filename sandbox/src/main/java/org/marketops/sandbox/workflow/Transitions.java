package org.marketops.sandbox.workflow;

import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.TransitionOptions;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.List;
import org.marketops.sandbox.issue.SandboxIssue;
import org.marketops.sandbox.issue.TransitionDoor;
import org.marketops.sandbox.issue.WorkflowStart;

/**
 * Moves issues through their workflows: what is offered, what would be refused, and the move itself.
 * A move runs in one transaction of the host; nothing of it stays when it fails.
 */
public interface Transitions extends TransitionDoor, WorkflowStart {

    /** In the order of the buttons. Empty without the permission to transition, unless the options skip it. */
    List<ActionDescriptor> available(Issue issue, ApplicationUser user, TransitionOptions options);

    /** Checks availability and the screen's fields; the workflow's own validators run in {@link #perform}. */
    @Override
    TransitionValidationResult validate(ApplicationUser user, SandboxIssue issue, int actionId,
            IssueInputParameters input, TransitionOptions options);

    /** The result's errors tell why it failed, also when {@code valid} was. A RuntimeException of a function comes through. */
    @Override
    IssueResult perform(ApplicationUser user, TransitionValidationResult valid);

    /** The transition's screen, null if it has none. */
    Long screenOf(ActionDescriptor action);

    /** False where the step says {@code jira.issue.editable=false}. */
    boolean isEditable(Issue issue);
}
