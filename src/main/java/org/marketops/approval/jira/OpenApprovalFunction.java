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
    /** The ids of the shipped workflow, for a module that does not say. */
    static final String APPROVED_OF_OURS = "41";
    static final String CHANGES_OF_OURS = "42";
    static final String REJECTED_OF_OURS = "43";

    private final SubmitPlan submitPlan;

    public OpenApprovalFunction(SubmitPlan submitPlan, JiraPlans plans, ApprovalWorker worker, RefusalTexts texts) {
        super(plans, worker, texts);
        this.submitPlan = submitPlan;
    }

    @Override
    void run(TransitionInput input, Map<?, ?> args, PlanFacts plan, PersonKey who) {
        submitPlan.checkPossible(plan, who);
        Outcomes outcomes = Outcomes.after(input.action(), input.workflow());
        submitPlan.open(plan, who, new Route(plan.statusId(),
                outcomes.id(TransitionInput.argument(args, APPROVED_ACTION, APPROVED_OF_OURS)),
                outcomes.id(TransitionInput.argument(args, CHANGES_ACTION, CHANGES_OF_OURS)),
                outcomes.id(TransitionInput.argument(args, REJECTED_ACTION, REJECTED_OF_OURS))));
    }
}
