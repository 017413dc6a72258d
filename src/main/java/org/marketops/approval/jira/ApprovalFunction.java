package org.marketops.approval.jira;

import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.PlanFacts;
import org.marketops.jira.Incident;
import org.marketops.kernel.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;

/**
 * What our functions share. Their place is after the issue is stored and before the event is fired: a refusal still takes the
 * transition back, and Jira shows a message only for the engine's checked exceptions.
 */
abstract class ApprovalFunction extends AbstractJiraFunctionProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalFunction.class);

    private final JiraPlans plans;
    private final ApprovalWorker worker;
    private final RefusalTexts texts;

    ApprovalFunction(JiraPlans plans, ApprovalWorker worker, RefusalTexts texts) {
        this.plans = plans;
        this.worker = worker;
        this.texts = texts;
    }

    @Override
    public final void execute(Map transientVars, Map args, PropertySet properties) throws WorkflowException {
        TransitionInput input = new TransitionInput(transientVars);
        try {
            PersonKey who = input.caller().orElseThrow(() -> new ApprovalRefused(Reason.NOT_AN_APPROVER, ""));
            PlanFacts plan = plans.of(input.issue());
            run(input, args, plan, who);
            worker.wake(plan.id());
        } catch (ApprovalRefused refused) {
            throw new InvalidInputException(texts.of(refused));
        } catch (RuntimeException failure) {
            throw new WorkflowException(texts.text("incident", Incident.of(failure, LOG)), failure);
        }
    }

    abstract void run(TransitionInput input, Map<?, ?> args, PlanFacts plan, PersonKey who);
}
