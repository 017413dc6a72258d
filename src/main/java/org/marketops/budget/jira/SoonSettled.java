package org.marketops.budget.jira;

import org.marketops.approval.jira.ApprovalWorker;
import org.marketops.budget.BudgetBell;
import org.marketops.kernel.IssueId;

/** Has the approval of the plan look at the new amounts soon; what is missed here is found when somebody decides. */
public final class SoonSettled implements BudgetBell {

    private final AoPlanAmounts amounts;
    private final ApprovalWorker worker;

    public SoonSettled(AoPlanAmounts amounts, ApprovalWorker worker) {
        this.amounts = amounts;
        this.worker = worker;
    }

    @Override
    public void ring(IssueId plan) {
        amounts.forget();
        worker.wake(plan);
    }
}
