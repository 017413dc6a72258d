package org.marketops.approval.jira;

import org.marketops.approval.PlanFacts;
import org.marketops.approval.Recall;
import org.marketops.kernel.PersonKey;

import java.util.Map;

/** Ends whatever approval there is, so that no old one counts after the plan was opened again. */
public final class CloseApprovalFunction extends ApprovalFunction {

    private final Recall recall;

    public CloseApprovalFunction(Recall recall, JiraPlans plans, ApprovalWorker worker, RefusalTexts texts) {
        super(plans, worker, texts);
        this.recall = recall;
    }

    @Override
    void run(TransitionInput input, Map<?, ?> args, PlanFacts plan, PersonKey who) {
        recall.close(plan, who);
    }
}
