package org.marketops.approval.jira;

import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.ApprovalRefused.Reason;

import java.util.ArrayList;
import java.util.List;

/**
 * The transitions that can follow a decision: those that leave the step where votes are taken. An administrator names one by its
 * id or its name; a workflow that has no such transition is found when somebody submits, not when the last person has approved.
 */
final class Outcomes {

    private final List<ActionDescriptor> possible;
    private final String from;

    private Outcomes(List<ActionDescriptor> possible, String from) {
        this.possible = possible;
        this.from = from;
    }

    /** @param opening the transition that opens the approval: votes are taken where it leads to */
    static Outcomes after(int opening, WorkflowDescriptor workflow) {
        List<ActionDescriptor> possible = new ArrayList<>();
        StepDescriptor target = null;
        for (Object each : workflow.getSteps()) {
            StepDescriptor step = (StepDescriptor) each;
            for (Object action : step.getActions()) {
                target = ((ActionDescriptor) action).getId() == opening ? target((ActionDescriptor) action, step, workflow) : target;
            }
        }
        for (Object action : workflow.getGlobalActions()) {
            boolean opens = ((ActionDescriptor) action).getId() == opening;
            target = opens ? target((ActionDescriptor) action, null, workflow) : target;
        }
        for (Object action : target == null ? new ArrayList<>() : target.getActions()) {
            possible.add((ActionDescriptor) action);
        }
        for (Object action : workflow.getGlobalActions()) {
            possible.add((ActionDescriptor) action);
        }
        return new Outcomes(possible, target == null ? "" : target.getName());
    }

    /** @param own where a transition to itself stays; null if that depends on the issue */
    private static StepDescriptor target(ActionDescriptor action, StepDescriptor own, WorkflowDescriptor workflow) {
        ResultDescriptor result = action.getUnconditionalResult();
        return result == null || result.getStep() <= 0 ? own : workflow.getStep(result.getStep());
    }

    /** @throws ApprovalRefused if no transition of that id or name leaves the step */
    int id(String idOrName) {
        for (ActionDescriptor action : possible) {
            if (Integer.toString(action.getId()).equals(idOrName)) {
                return action.getId();
            }
        }
        for (ActionDescriptor action : possible) {
            if (idOrName.equalsIgnoreCase(action.getName().trim())) {
                return action.getId();
            }
        }
        throw new ApprovalRefused(Reason.NO_OUTCOME, idOrName, from);
    }
}
