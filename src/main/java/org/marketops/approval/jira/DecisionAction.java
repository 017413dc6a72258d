package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.TransitionOptions;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import org.marketops.approval.Decision;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the transition of a decision in whatever workflow an issue has: the one that carries our function with it. */
public final class DecisionAction {

    private final IssueWorkflowManager workflows;

    public DecisionAction(IssueWorkflowManager workflows) {
        this.workflows = workflows;
    }

    /** Whether the workflow offers the person a transition with this decision now. */
    public boolean isOffered(Issue issue, ApplicationUser user, Decision decision) {
        return of(issue, user, PanelAct.of(decision)).isPresent();
    }

    /** Empty if the workflow offers the person no such transition now. */
    Optional<Integer> of(Issue issue, ApplicationUser user, PanelAct act) {
        return Optional.ofNullable(transitions(issue, user, new TransitionOptions.Builder().build()).get(act));
    }

    /** What the workflow offers the person now. */
    Set<PanelAct> offered(Issue issue, ApplicationUser user) {
        return transitions(issue, user, new TransitionOptions.Builder().build()).keySet();
    }

    /** What the workflow offers anybody where the issue is now. */
    Set<PanelAct> known(Issue issue, ApplicationUser user) {
        return transitions(issue, user, new TransitionOptions.Builder().skipConditions().skipPermissions().build()).keySet();
    }

    /** What the transition decides; empty if it decides nothing, or the workflow does not offer it to the person now. */
    Optional<Decision> decisionOf(Issue issue, ApplicationUser user, int id) {
        for (ActionDescriptor action : workflows.getAvailableActions(issue, new TransitionOptions.Builder().build(), user)) {
            if (action.getId() == id) {
                return act(action).flatMap(PanelAct::decision);
            }
        }
        return Optional.empty();
    }

    private Map<PanelAct, Integer> transitions(Issue issue, ApplicationUser user, TransitionOptions options) {
        Map<PanelAct, Integer> found = new EnumMap<>(PanelAct.class);
        for (ActionDescriptor action : workflows.getAvailableActions(issue, options, user)) {
            act(action).ifPresent(act -> found.putIfAbsent(act, action.getId()));
        }
        return found;
    }

    private static Optional<PanelAct> act(ActionDescriptor action) {
        if (action.getUnconditionalResult() == null) {
            return Optional.empty();
        }
        for (Object function : action.getUnconditionalResult().getPostFunctions()) {
            Map<?, ?> args = ((FunctionDescriptor) function).getArgs();
            if (RecordVoteFunction.class.getName().equals(args.get("class.name"))) {
                return PanelAct.named(TransitionInput.argument(args, RecordVoteFunction.DECISION, Decision.APPROVE.argument()));
            }
            if (RecallFunction.class.getName().equals(args.get("class.name"))) {
                return Optional.of(PanelAct.RECALL);
            }
        }
        return Optional.empty();
    }
}
