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

/** Finds the transition of a decision in whatever workflow an issue has: the one that carries our function with it. */
public final class DecisionAction {

    private final IssueWorkflowManager workflows;

    public DecisionAction(IssueWorkflowManager workflows) {
        this.workflows = workflows;
    }

    /** Whether the workflow offers the person a transition with this decision now. */
    public boolean isOffered(Issue issue, ApplicationUser user, Decision decision) {
        return of(issue, user, decision).isPresent();
    }

    /** Empty if the workflow offers the person no such transition now. */
    Optional<Integer> of(Issue issue, ApplicationUser user, Decision decision) {
        for (ActionDescriptor action : workflows.getAvailableActions(issue, new TransitionOptions.Builder().build(), user)) {
            if (decides(action, decision)) {
                return Optional.of(action.getId());
            }
        }
        return Optional.empty();
    }

    /** What the transition decides; empty if it decides nothing, or the workflow does not offer it to the person now. */
    Optional<Decision> decisionOf(Issue issue, ApplicationUser user, int id) {
        for (ActionDescriptor action : workflows.getAvailableActions(issue, new TransitionOptions.Builder().build(), user)) {
            for (Decision decision : Decision.values()) {
                if (action.getId() == id && decides(action, decision)) {
                    return Optional.of(decision);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean decides(ActionDescriptor action, Decision decision) {
        if (action.getUnconditionalResult() == null) {
            return false;
        }
        for (Object function : action.getUnconditionalResult().getPostFunctions()) {
            Map<?, ?> args = ((FunctionDescriptor) function).getArgs();
            boolean votes = RecordVoteFunction.class.getName().equals(args.get("class.name"));
            if (votes && decision.argument().equals(
                    TransitionInput.argument(args, RecordVoteFunction.DECISION, Decision.APPROVE.argument()))) {
                return true;
            }
        }
        return false;
    }
}
