package org.marketops.approval.jira;

import org.marketops.approval.PlanFacts;
import org.marketops.approval.Recall;
import org.marketops.kernel.PersonKey;

import java.util.Map;

/** Takes the plan back. */
public final class RecallFunction extends ApprovalFunction {

    private final Recall recall;

    public RecallFunction(Recall recall, JiraPlans plans, ApprovalWorker worker, RefusalTexts texts) {
        super(plans, worker, texts);
        this.recall = recall;
    }

    @Override
    void run(TransitionInput input, Map<?, ?> args, PlanFacts plan, PersonKey who) {
        recall.recall(plan, who);
    }
}
