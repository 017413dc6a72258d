package org.marketops.approval.jira;

import org.marketops.approval.PlanFacts;
import org.marketops.approval.Route;
import org.marketops.approval.SubmitPlan;
import org.marketops.kernel.PersonKey;

import java.util.Map;

/** Opens a round on the content as it is being stored. */
public final class OpenApprovalFunction extends ApprovalFunction {

    static final String APPROVED_ACTION = "approvedAction";
    static final String CHANGES_ACTION = "changesAction";
    static final String REJECTED_ACTION = "rejectedAction";

    private final SubmitPlan submitPlan;

    public OpenApprovalFunction(SubmitPlan submitPlan, JiraPlans plans, ApprovalWorker worker, RefusalTexts texts) {
        super(plans, worker, texts);
        this.submitPlan = submitPlan;
    }

    @Override
    void run(TransitionInput input, Map<?, ?> args, PlanFacts plan, PersonKey who) {
        submitPlan.checkPossible(plan, who);
        submitPlan.open(plan, who, new Route(plan.statusId(), action(args, APPROVED_ACTION, "41"),
                action(args, CHANGES_ACTION, "42"), action(args, REJECTED_ACTION, "43")));
    }

    private static int action(Map<?, ?> args, String name, String otherwise) {
        return Integer.parseInt(TransitionInput.argument(args, name, otherwise));
    }
}
