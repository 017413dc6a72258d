package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.TransitionOptions;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import org.marketops.approval.Decision;

import java.util.Map;
import java.util.Optional;

/** Finds the transition that approves in whatever workflow an issue has: the one that carries our function with this decision. */
public final class ApproveAction {

    private final IssueWorkflowManager workflows;

    public ApproveAction(IssueWorkflowManager workflows) {
        this.workflows = workflows;
    }

    /** Empty if the workflow offers the person no such transition now. */
    Optional<Integer> of(Issue issue, ApplicationUser user) {
        for (ActionDescriptor action : workflows.getAvailableActions(issue, new TransitionOptions.Builder().build(), user)) {
            if (approves(action)) {
                return Optional.of(action.getId());
            }
        }
        return Optional.empty();
    }

    private static boolean approves(ActionDescriptor action) {
        if (action.getUnconditionalResult() == null) {
            return false;
        }
        for (Object function : action.getUnconditionalResult().getPostFunctions()) {
            Map<?, ?> args = ((FunctionDescriptor) function).getArgs();
            boolean votes = RecordVoteFunction.class.getName().equals(args.get("class.name"));
            if (votes && Decision.APPROVE.argument().equals(
                    TransitionInput.argument(args, RecordVoteFunction.DECISION, Decision.APPROVE.argument()))) {
                return true;
            }
        }
        return false;
    }
}
